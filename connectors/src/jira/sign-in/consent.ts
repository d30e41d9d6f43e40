import { z } from 'zod';
import { SourceError, type Asking, type Consent, type ConsentApp, type Granted, type Site } from '../../contract.js';
import { createTransport, fault } from '../../http.js';
import { granted, tokenUrl } from './oauth-tokens.js';
import { gateway } from './sign-in.js';

const authorizeUrl = 'https://auth.atlassian.com/authorize';

/**
 * All is read, nothing written (source-apis.md 6.8). Columns of a board are its configuration, which has a scope of its
 * own; `offline_access` is what makes the key last, and is asked for without being registered.
 */
const registered = [
  'read:jira-work',
  'read:jira-user',
  'read:board-scope:jira-software',
  'read:board-scope.admin:jira-software',
  'read:sprint:jira-software',
  'read:project:jira',
];

/** OAuth 2.0 (3LO) of Atlassian, with an app that the organisation has registered for itself. */
export const jiraConsent: Consent = {
  scopes: registered,

  address({ clientId, state, callback }) {
    const query = new URLSearchParams({
      audience: 'api.atlassian.com',
      client_id: clientId,
      scope: ['offline_access', ...registered].join(' '),
      redirect_uri: callback,
      state,
      response_type: 'code',
      prompt: 'consent',
    });
    return `${authorizeUrl}?${query.toString().replaceAll('+', '%20')}`;
  },

  exchange,
  sites,

  config: ({ clientId, clientSecret, key, site }) => ({
    ...{ deployment: 'cloud', signIn: 'oauth', clientId, clientSecret, token: key },
    ...(site === undefined ? {} : { baseUrl: site }),
  }),
};

/** Once and no more: were its answer lost, the code would be of no use, and a person has to say yes again. */
async function exchange(
  { code, callback, clientId, clientSecret }: { code: string; callback: string } & ConsentApp,
  { io, signal }: Asking,
): Promise<Granted> {
  const transport = createTransport({ io, parallel: 1, secrets: [code, clientSecret], attempts: 1 });
  const body = JSON.stringify({
    ...{ grant_type: 'authorization_code', client_id: clientId, client_secret: clientSecret },
    ...{ code, redirect_uri: callback },
  });
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const shape = { name: 'a token', fits: (answer: unknown) => granted.safeParse(answer).success };
  const response = await transport.expecting(shape)(tokenUrl, { method: 'POST', headers, body, signal });
  const { access_token, refresh_token } = granted.parse(await response.json());
  if (refresh_token === undefined) throw new SourceError(fault('noPermission', 'no token that lasts'));
  return { key: refresh_token, access: access_token };
}

const resources = z.array(
  z.object({ url: z.url(), name: z.string().catch(''), scopes: z.array(z.string()).catch(['jira']) }),
);

/** One site stands there once for each of its products; those without Jira are left out. */
async function sites({ key, access }: Granted, { io, signal }: Asking): Promise<readonly Site[]> {
  const transport = createTransport({ io, parallel: 1, secrets: [key, access], attempts: 2 });
  const headers = { accept: 'application/json', authorization: `Bearer ${access}` };
  const shape = { name: 'a list of sites', fits: (answer: unknown) => resources.safeParse(answer).success };
  const response = await transport.expecting(shape)(`${gateway}/oauth/token/accessible-resources`, { headers, signal });
  const found = resources
    .parse(await response.json())
    .filter(({ scopes }) => scopes.some((scope) => scope.includes('jira')))
    .map(({ url, name }) => [url.replace(/\/+$/, ''), name] as const);
  return [...new Map(found)]
    .map(([url, name]) => ({ url, name: name || new URL(url).hostname }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
