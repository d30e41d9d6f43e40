import { SourceError } from '../contract.js';
import { fault } from '../http.js';
import type { GitHubClient, ListPage, Parameters } from './client.js';
import { atConfiguredHost } from './links.js';

export interface Walk {
  readonly path: string;
  readonly parameters: Parameters;
  /** Address of the page to go on with, from a run that was cut. */
  readonly resume: string | undefined;
  /** Name of the list in answers that wrap it. */
  readonly rowsIn?: string;
  readonly baseUrl: string;
  readonly signal: AbortSignal;
}

/** Follows a list from page to page as GitHub links them, until it ends or the reader stops. */
export async function* walk(
  client: GitHubClient,
  { path, parameters, resume, rowsIn, baseUrl, signal }: Walk,
): AsyncIterable<ListPage> {
  const seen = new Set<string>();
  let page =
    resume === undefined
      ? await client.page(path, parameters, signal, rowsIn)
      : await client.pageAt(atConfiguredHost(resume, baseUrl), signal, rowsIn);
  yield page;
  while (page.next !== undefined) {
    // A server that links a page to one before it would be followed for ever.
    if (seen.has(page.next)) throw new SourceError(fault('brokenAnswer', 'pages are linked in a circle'));
    seen.add(page.next);
    page = await client.pageAt(page.next, signal, rowsIn);
    yield page;
  }
}
