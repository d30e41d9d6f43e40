import { z } from 'zod';
import { SourceError, type Io, type Renewing } from '../../contract.js';
import { fault, type Transport } from '../../http.js';
import type { JiraConfig } from '../config.js';

export const tokenUrl = 'https://auth.atlassian.com/oauth/token';
/** An access token is renewed so long before it ends, in milliseconds. */
const early = 60_000;

/** As it is kept: the refresh token that comes next, and the access token that came with it. */
const pair = z.object({ refresh: z.string(), access: z.string(), endsAt: z.number() });
type Pair = z.infer<typeof pair>;

export const granted = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  expires_in: z.number().positive(),
});

/**
 * Access tokens of OAuth 2.0, an hour each. Every renewal gives a new refresh token and ends the old one: the new one is
 * kept before it or its access token is used, and one renewal goes on at a time over all processes (source-apis.md 6.8).
 */
export class OAuthTokens {
  #now: Pair | null = null;
  readonly #renewing: Renewing;

  constructor(
    private readonly config: JiraConfig,
    private readonly io: Io,
    private readonly transport: Transport,
  ) {
    this.#renewing = io.renewing ?? forThisRunAlone();
  }

  /** One that holds for a while yet. */
  async access(signal: AbortSignal): Promise<string> {
    return this.#holds(this.#now) ? this.#now.access : this.renewed(null, signal);
  }

  /** One that is not the refused one: another process may have got it already. */
  async renewed(refused: string | null, signal: AbortSignal): Promise<string> {
    const { token } = this.config;
    return this.#renewing.exclusively(token, async ({ value, keep }) => {
      const kept = value === null ? null : pair.parse(JSON.parse(value));
      if (this.#holds(kept) && kept.access !== refused) {
        this.#now = kept;
        return kept.access;
      }
      const next = await this.#ask(kept?.refresh ?? token, signal);
      await keep(JSON.stringify(next));
      this.#now = next;
      return next.access;
    });
  }

  #holds(one: Pair | null): one is Pair {
    return one !== null && one.endsAt - early > this.io.now();
  }

  async #ask(refresh: string, signal: AbortSignal): Promise<Pair> {
    const { clientId: client_id, clientSecret: client_secret } = this.config;
    const body = JSON.stringify({ grant_type: 'refresh_token', client_id, client_secret, refresh_token: refresh });
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const shape = { name: 'a token', fits: (answer: unknown) => granted.safeParse(answer).success };
    const from = this.io.now();
    try {
      // A lost answer is asked for again: for a short while the old refresh token may be used once more.
      const response = await this.transport.expecting(shape)(tokenUrl, { method: 'POST', headers, body, signal });
      const { access_token, refresh_token, expires_in } = granted.parse(await response.json());
      return { refresh: refresh_token ?? refresh, access: access_token, endsAt: from + expires_in * 1000 };
    } catch (error) {
      // "Unknown or invalid refresh token", with 403: only a person can grant it anew.
      const isRefused = error instanceof SourceError && [400, 401, 403].includes(error.fault.status ?? 0);
      throw isRefused
        ? new SourceError(fault('consentOver', 'refresh token refused', { status: error.fault.status ?? 403 }))
        : error;
    }
  }
}

/** Where nobody keeps anything: single flight, and forgotten at the end. */
function forThisRunAlone(): Renewing {
  let value: string | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return {
    exclusively(_entered, task) {
      const keep = (next: string): Promise<void> => {
        value = next;
        return Promise.resolve();
      };
      const result = last.then(() => task({ value, keep }));
      last = result.catch(() => undefined);
      return result;
    },
  };
}
