import type { GitHubConfig } from './config.js';

/** A request as it is about to leave. */
export interface Leaving {
  readonly url: string;
  readonly method: string;
  readonly body: unknown;
}

/** Where a token of an app's installation is made: the one thing that this connector ever makes at GitHub. */
export const tokenAddress = (baseUrl: string, installationId: string): string =>
  `${baseUrl}/app/installations/${installationId}/access_tokens`;

export const graphqlAddress = (baseUrl: GitHubConfig['baseUrl']): string =>
  `${baseUrl.replace(/\/api\/v3$/, '/api')}/graphql`;

/**
 * Whether a request changes nothing at GitHub: it reads, or it is a GraphQL document of queries alone, or it makes the
 * token of the one installation that was entered. Keys may be able to do more than read; we are not.
 * @param installationId undefined = read by a person's key, for which no token is made
 */
export const onlyReads =
  (baseUrl: string, installationId?: string) =>
  ({ url, method, body }: Leaving): boolean => {
    switch (method.toUpperCase()) {
      case 'GET':
      case 'HEAD':
        return true;
      case 'POST':
        if (url === graphqlAddress(baseUrl)) return typeof body === 'string' && asksOnly(body);
        return installationId !== undefined && url === tokenAddress(baseUrl, installationId) && body === undefined;
      default:
        return false;
    }
  };

/** A GraphQL request by its body. What cannot be read is no question. */
const asksOnly = (body: string): boolean => {
  try {
    const { query } = JSON.parse(body) as { query?: unknown };
    return typeof query === 'string' && isQuery(query);
  } catch {
    return false;
  }
};

/** What stands outside of all braces, without texts and remarks, is only queries and the parts they are made of. */
const isQuery = (document: string): boolean => {
  const bare = document.replaceAll(/"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*/g, ' ');
  let depth = 0;
  let outside = '';
  for (const letter of bare) {
    if (letter === '{') depth += 1;
    if (depth === 0) outside += letter;
    if (letter === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0 && /^\s*(query\b|$)/.test(outside) && !/\b(mutation|subscription)\b/.test(outside);
};
