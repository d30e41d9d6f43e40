import type { z } from 'zod';
import type { Io } from '../contract.js';
import { createTransport, type Shape } from '../http.js';
import type { JiraConfig } from './config.js';
import { asMeant, isRefusedKey, signInOf } from './sign-in/sign-in.js';

/** Asks Jira and gets whole answers of the expected shape; everything else is thrown as a `SourceError`. */
export interface JiraClient {
  get<T>(path: string, ask: Asked<T> & { readonly query?: Query }): Promise<T>;
  post<T>(path: string, ask: Asked<T> & { readonly body: object }): Promise<T>;
  /** Epoch milliseconds of Jira's clock as its last answer told it; null before the first. */
  serverNow(): number | null;
  log: Io['log'];
}

interface Asked<T> {
  /** Jira Software's own interface, for boards and sprints, in place of the platform's. */
  readonly of?: 'agile';
  /** An answer that does not fit is a broken answer, and asked for again. */
  readonly answer: z.ZodType<T>;
  readonly signal: AbortSignal;
}

/** Plain words and numbers only: jira-client decodes the address it builds (source-apis.md 0.12). JQL goes by POST. */
type Query = Readonly<Record<string, string | number>>;

/** At most this many requests are under way at once (decisions.md 33). */
const parallel = 5;

/**
 * @param more.attempts 1 when somebody waits at the screen.
 * @param more.reserve share of an allowance that is left to others, who may use the same key.
 */
export function createJiraClient(
  config: JiraConfig,
  io: Io,
  more: { readonly attempts?: number; readonly reserve?: number } = {},
): JiraClient {
  const secrets = [config.token, `${config.email}:${config.token}`, config.clientSecret ?? ''];
  const transport = createTransport({ io, parallel, secrets, ...more });
  const signIn = signInOf(config, io, transport);

  const send = async ({ uri, method, body, answer, signal }: BuiltRequest): Promise<Envelope> => {
    const attempt = async (authorization: string): Promise<Envelope> => {
      const headers = { accept: 'application/json', authorization, 'content-type': 'application/json' };
      const init = { method, headers, signal, body: body === undefined ? null : JSON.stringify(body) };
      let data: unknown;
      const shape: Shape = {
        name: 'the expected answer of Jira',
        fits: (answered) => {
          const read = answer.safeParse(answered);
          data = read.data;
          return read.success;
        },
      };
      const { status, headers: told } = await transport.expecting(shape)(uri, init);
      return { status, headers: told, data };
    };
    try {
      const authorization = await signIn.authorization(signal);
      return await attempt(authorization).catch(async (error: unknown) => {
        if (!isRefusedKey(error) || !(await signIn.renew(authorization, signal))) throw error;
        return attempt(await signIn.authorization(signal));
      });
    } catch (failure) {
      return { failure: asMeant(failure) };
    }
  };

  let builder: Promise<RequestBuilder> | undefined;
  const ask = async <T>(path: string, { query, of, ...order }: Order<T>): Promise<T> => {
    const base = await signIn.base(order.signal);
    builder ??= createBuilder(config, base, send);
    const jira = await builder;
    const place = of === 'agile' ? { intermediatePath: '/rest/agile/1.0' } : {};
    const uri = jira.makeUri({ pathname: path, query, ...place });
    const envelope = await jira.doRequest(jira.makeRequestHeader(uri, order));
    if ('failure' in envelope) throw envelope.failure;
    return envelope.data as T;
  };

  return {
    get: (path, order) => ask(path, { method: 'GET', ...order }),
    post: (path, order) => ask(path, { method: 'POST', ...order }),
    serverNow: () => transport.serverNow(),
    log: (event, details) => io.log(event, details),
  };
}

/** jira-client turns whatever its transport throws into a bare Error, so failures travel inside (source-apis.md 7.4). */
type Envelope =
  | { readonly status: number; readonly headers: Headers; readonly data: unknown }
  | { readonly failure: unknown };

interface Order<T> extends Asked<T> {
  readonly method: 'GET' | 'POST';
  readonly query?: Query;
  readonly body?: object;
}

/** What jira-client hands to its transport: our order, and the address it made of it. */
interface BuiltRequest extends Order<unknown> {
  readonly uri: string;
}

/** The part of jira-client in use; its own types call these methods private. */
interface RequestBuilder {
  makeUri(parts: { pathname: string; query: Query | undefined; intermediatePath?: string }): string;
  makeRequestHeader(uri: string, order: object): object;
  doRequest(request: object): Promise<Envelope>;
}

/** Loaded on first use: it costs half a second, and most processes never ask Jira anything. */
async function createBuilder(
  { deployment }: JiraConfig,
  address: string,
  request: (built: BuiltRequest) => Promise<Envelope>,
): Promise<RequestBuilder> {
  const { default: Jira } = await import('jira-client');
  const { protocol, hostname: host, port, pathname } = new URL(address);
  const apiVersion = deployment === 'cloud' ? '3' : '2';
  const base = pathname.replace(/\/+$/, '');
  const jira: unknown = new Jira({ protocol, host, port, base, apiVersion, request });
  return jira as RequestBuilder;
}
