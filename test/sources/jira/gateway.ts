import type { VirtualClock } from '../kit/clock.js';
import type { Random } from '../kit/random.js';
import { type Reply, ok, refused } from './routes/reply.js';

/** The app that people let in, and what it was given first. */
export const oauthApp = {
  clientId: 'fakeClientId00',
  clientSecret: 'fakeClientSecret00',
  refreshToken: 'fakeRefresh00',
  /** The only address people are sent back to. */
  callback: 'http://localhost:4310/sources/consent',
  scopes: [
    ...['offline_access', 'read:jira-work', 'read:jira-user', 'read:project:jira', 'read:sprint:jira-software'],
    ...['read:board-scope:jira-software', 'read:board-scope.admin:jira-software'],
  ],
} as const;

const hour = 3_600_000;
/** How long a code is good for, in milliseconds. */
const codeHolds = 5 * 60_000;
/** How long the refresh token before the last may be used once more, in milliseconds: an answer can be lost. */
const leeway = 10_000;

/** What stands before every Jira Cloud: sites by their ids, and tokens of OAuth 2.0 that are renewed as they are used. */
export class Gateway {
  readonly cloudId: string;
  readonly #access = new Map<string, number>();
  #refresh: string = oauthApp.refreshToken;
  #before: { readonly token: string; readonly until: number; readonly reply: Reply } | null = null;
  /** Times that a refresh token was taken for another. */
  renewals = 0;
  /** Access tokens are good for nothing from now on, whatever was said of their end. */
  readonly revoked = new Set<string>();
  /** What the person says who is asked on Atlassian's page, and which sites they let in. */
  says: 'yes' | 'no' = 'yes';
  letsSee: 'jira' | 'wiki' = 'jira';
  readonly #codes = new Map<string, number>();
  /** What the app may not do, as the beginning of a path. */
  withoutScope: string | null = null;

  constructor(
    private readonly clock: VirtualClock,
    private readonly random: Random,
  ) {
    this.cloudId = `cloud-${random.hex(8)}`;
  }

  /** The site below its address at the gateway; undefined = another address. */
  pathAt(path: string): string | undefined {
    const prefix = `/ex/jira/${this.cloudId}`;
    return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : undefined;
  }

  letsIn(token: string): boolean {
    return !this.revoked.has(token) && (this.#access.get(token) ?? 0) > this.clock.now();
  }

  /** Ends all access tokens, as when an administrator says so. */
  revokeAccess(): void {
    for (const token of this.#access.keys()) this.revoked.add(token);
  }

  resources(url: string): Reply {
    const site = (id: string, address: string, name: string, scopes: readonly string[]) => ({
      ...{ id, url: address, name, scopes, avatarUrl: '' },
    });
    const wiki = site(this.cloudId, url, 'fake', ['read:confluence-space.summary']);
    if (this.letsSee === 'wiki') return ok([wiki]);
    return ok([
      site('another', 'https://another.atlassian.net', 'another', ['read:jira-work']),
      wiki,
      site(this.cloudId, url, 'fake', ['read:jira-work', 'read:jira-user']),
    ]);
  }

  /** The page on which a person says yes or no, and is sent back with the answer; null = it does not let them on. */
  authorize(query: URLSearchParams): string | null {
    const said = (name: string): string => query.get(name) ?? '';
    const isAllowed =
      said('client_id') === oauthApp.clientId &&
      said('redirect_uri') === oauthApp.callback &&
      said('audience') === 'api.atlassian.com' &&
      said('response_type') === 'code' &&
      said('scope')
        .split(' ')
        .every((scope) => (oauthApp.scopes as readonly string[]).includes(scope));
    if (!isAllowed) return null;
    const back = new URL(oauthApp.callback);
    back.searchParams.set('state', said('state'));
    if (this.says === 'no') {
      back.searchParams.set('error', 'access_denied');
      back.searchParams.set('error_description', 'User did not authorize the request');
      return back.href;
    }
    const code = `fakeCode${this.random.hex(12)}`;
    this.#codes.set(code, this.clock.now() + codeHolds);
    back.searchParams.set('code', code);
    return back.href;
  }

  token(text: string): Reply {
    const asked = JSON.parse(text) as Record<string, unknown>;
    const isApp = asked['client_id'] === oauthApp.clientId && asked['client_secret'] === oauthApp.clientSecret;
    if (!isApp) return denied(401, 'access_denied', 'Unauthorized');
    if (asked['grant_type'] === 'authorization_code') {
      const code = String(asked['code']);
      const isGood = (this.#codes.get(code) ?? 0) > this.clock.now() && asked['redirect_uri'] === oauthApp.callback;
      this.#codes.delete(code);
      return isGood ? this.#issue() : denied(403, 'invalid_grant', 'authorization_code is invalid or expired');
    }
    if (asked['grant_type'] !== 'refresh_token') return denied(401, 'access_denied', 'Unauthorized');
    const given = String(asked['refresh_token']);
    const { token, until, reply } = this.#before ?? { token: null, until: 0, reply: null };
    if (reply !== null && given === token && this.clock.now() < until) return reply;
    if (given !== this.#refresh) return denied(403, 'invalid_grant', 'Unknown or invalid refresh token.');
    this.renewals += 1;
    const answer = this.#issue();
    this.#before = { token: given, until: this.clock.now() + leeway, reply: answer };
    return answer;
  }

  #issue(): Reply {
    const access = `fakeAccess${this.random.hex(12)}`;
    this.#refresh = `fakeRefresh${this.random.hex(12)}`;
    this.#access.set(access, this.clock.now() + hour);
    return ok({
      access_token: access,
      refresh_token: this.#refresh,
      expires_in: 3600,
      token_type: 'Bearer',
      scope: 'offline_access read:jira-work read:jira-user',
    });
  }
}

const denied = (status: number, error: string, error_description: string): Reply => ({
  status,
  body: { error, error_description },
});

/** As the gateway says it, which is not as Jira does. */
export const wrongScope: Reply = { status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } };
export const wrongToken = refused(401, 'Client must be authenticated to access this resource.');
