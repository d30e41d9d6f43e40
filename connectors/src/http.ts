import { SourceError, type Io, type SourceFault } from './contract.js';
import { exchange, type Exchange } from './http/exchange.js';
import { fault, networkFault } from './http/faults.js';
import { Lanes } from './http/lanes.js';
import { hide, keyIn, loggableUrl } from './http/loggable-url.js';
import type { Meaning, Shape } from './http/answer.js';
import { meaning } from './http/meaning.js';
import { pauseAfter } from './http/pause-after.js';
import { ServerClock } from './http/server-clock.js';
import { Allowance } from './http/allowance.js';

export { fault, leavesOtherScopes } from './http/faults.js';
export { tooMuchAsked } from './http/graphql-meaning.js';
export type { Shape } from './http/answer.js';

export interface TransportOptions {
  readonly io: Io;
  /** Requests in the air at once for one credential: GitHub 1, Jira 5 (decisions.md 33). */
  readonly parallel: number;
  /** What must never be read in a log or a fault. */
  readonly secrets: readonly string[];
  /** Most milliseconds one attempt may take, its body included. */
  readonly attemptMs?: number;
  /** Most bytes of one answer: far more than any page holds. */
  readonly mostBytes?: number;
  /** Attempts for one request; 1 when somebody waits at the screen. */
  readonly attempts?: number;
  /** Longest wait in milliseconds that is slept through; a longer one is kept in `io.notBefore` and ends the run. */
  readonly slotMs?: number;
  /** Share of a credential's allowance left to others, who may use the same key. */
  readonly reserve?: number;
  /** Whether a request changes nothing at the source; one that might is not sent. Absent = nobody looks. */
  readonly onlyReads?: (leaving: { readonly url: string; readonly method: string; readonly body: unknown }) => boolean;
}

/**
 * The strict way to a source. A response is whole JSON of the expected shape, or the call throws a `SourceError`
 * (or the abort signal's reason): there is no third case, so no page can be lost by being half read.
 */
export interface Transport {
  /** A `fetch` for answers of one shape; safe to hand to octokit or jira-client. Only reads may go through it: it retries. */
  expecting(shape: Shape): typeof fetch;
  /** Epoch milliseconds of the source's clock; null before its first answer. */
  serverNow(): number | null;
  /** Calls left in the current window, as last told. */
  remainingCalls(): number | null;
  /** Headers of the last answer, for what a source tells there about the credential. */
  lastHeaders(): Headers | null;
}

export const list: Shape = { name: 'a list', fits: Array.isArray };
export const object: Shape = {
  name: 'an object',
  fits: (body) => typeof body === 'object' && body !== null && !Array.isArray(body) && Object.keys(body).length > 0,
};
export const graphql: Shape = { name: 'a GraphQL answer', graphql: true, fits: object.fits };

const second = 1000;
const mebibyte = 2 ** 20;

export const createTransport = (options: TransportOptions): Transport => {
  const { io, secrets, attempts = 4, slotMs = 5 * second } = options;
  const { attemptMs = 30 * second, mostBytes = 64 * mebibyte } = options;
  const lanes = new Lanes(options.parallel);
  const clock = new ServerClock(io);
  const allowance = new Allowance(io, clock, options.reserve ?? 0);
  let headers: Headers | null = null;
  let warned = false;

  const fail = (found: SourceFault, sent: RequestInit = {}): never => {
    throw new SourceError({ ...found, detail: hide(found.detail, [...secrets, ...keyIn(sent)]) });
  };

  const refuseLong = (untilMs: number, code: 'rateLimit' | 'unavailable', of?: 'endpoint'): void => {
    const left = untilMs - io.now();
    if (left <= slotMs) return;
    const detail = `asked to wait ${Math.ceil(left / second)} s`;
    fail(fault(code, detail, { untilMs, ...(of === undefined ? {} : { of }) }));
  };

  /**
   * Sleeps a short wait, and what another call was told meanwhile; a long one is remembered for the next run, and ends this
   * one or what it has to ask there.
   */
  const untilOpen = async (endpoint: string, code: 'rateLimit' | 'unavailable', signal: AbortSignal): Promise<void> => {
    for (let slept = 0; ;) {
      const [ofKey, own] = [allowance.closedUntil(), allowance.endpointClosedUntil(endpoint)];
      refuseLong(ofKey, code);
      refuseLong(own, code, 'endpoint');
      const untilMs = Math.max(ofKey, own);
      if (untilMs <= Math.max(slept, io.now())) return;
      await io.sleep(untilMs - io.now(), signal);
      slept = untilMs;
    }
  };

  /** Once a session is enough: an address that will go away is mended by us, in days. */
  const warn = (url: string, told: Headers): void => {
    if (warned || !(told.has('deprecation') || told.has('sunset'))) return;
    warned = true;
    io.log('http.deprecated', { url, deprecation: told.get('deprecation'), sunset: told.get('sunset') });
  };

  const attempt = async (url: string, init: RequestInit, shape: Shape, nth: number) => {
    const from = io.now();
    const told = { method: init.method ?? 'GET', url: loggableUrl(url, [...secrets, ...keyIn(init)]), attempt: nth };
    try {
      const heard = await exchange(io, url, init, { attemptMs, mostBytes });
      clock.hear(heard.headers);
      headers = heard.headers;
      io.log('http', { ...told, status: heard.status, ms: io.now() - from });
      warn(told.url, heard.headers);
      const meant = meaning(heard, shape, clock.now() ?? io.now());
      allowance.hear(heard, meant);
      return { heard, meant };
    } catch (error) {
      init.signal?.throwIfAborted();
      const found = networkFault(error);
      io.log('http', { ...told, status: null, ms: io.now() - from, fault: found.code, detail: found.detail });
      const isAgain = found.code !== 'forbidden' && found.code !== 'tooLarge';
      const meant: Meaning = { kind: isAgain ? 'retry' : 'stop', fault: found };
      return { heard: undefined, meant };
    }
  };

  const send = async (url: string, init: RequestInit, shape: Shape): Promise<Response> => {
    const { method = 'GET', body } = init;
    // Ours to mend, and never tried again: this product looks, and touches nothing.
    if (options.onlyReads?.({ url, method, body: body ?? undefined }) === false) {
      throw new Error(`Not a reading of the source: ${method} ${loggableUrl(url, secrets)}`);
    }
    if (!canBeSent(init)) fail(fault('badKey', 'it holds what no header can carry'));
    const signal = init.signal ?? new AbortController().signal;
    const endpoint = endpointOf(url, init);
    const close = (untilServerMs: number | null, { of }: Extract<Meaning, { kind: 'wait' }>): void =>
      of === undefined ? allowance.close(untilServerMs) : allowance.closeEndpoint(endpoint, untilServerMs);
    for (let nth = 1; ; nth++) {
      signal.throwIfAborted();
      await untilOpen(endpoint, 'rateLimit', signal);
      const { heard, meant } = await attempt(url, init, shape, nth);
      switch (meant.kind) {
        case 'answer':
        case 'nothing':
          return toResponse(heard as Exchange, meant);
        case 'wait':
          close(meant.untilServerMs, meant);
          await untilOpen(endpoint, meant.code, signal);
          if (nth < attempts) break;
          // A limit that goes on past every end it named has said none.
          close(null, meant);
          await untilOpen(endpoint, meant.code, signal);
          fail(fault(meant.code, 'asked to wait again and again'));
          break;
        case 'retry':
          if (nth >= attempts || !allowance.mayRetry()) fail(meant.fault, init);
          await io.sleep(pauseAfter(nth, `${endpoint} ${io.now()}`), signal);
          break;
        case 'stop':
          fail(meant.fault, init);
      }
    }
  };

  return {
    expecting: (shape) => (input, init) => lanes.run(() => send(addressOf(input), init ?? {}, shape)),
    serverNow: () => clock.now(),
    remainingCalls: () => allowance.remaining(),
    lastHeaders: () => headers,
  };
};

/** Method and path, whatever ids and keys it names: what a source counts bursts by. */
const endpointOf = (url: string, { method = 'GET' }: RequestInit): string =>
  `${method} ${new URL(url).pathname.replaceAll(/\/(\d+|[A-Z][A-Z0-9_]*-\d+)(?=\/|$)/g, '/:id')}`;

/** A key of two lines, or with an invisible sign from a web page: whoever sends it throws an error in which it stands. */
const canBeSent = ({ headers }: RequestInit): boolean => {
  try {
    return Boolean(new Headers(headers));
  } catch {
    return false;
  }
};

const addressOf = (input: string | URL | Request): string =>
  typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;

/**
 * The body is in memory, whole and read, so whoever reads it cannot meet a broken one. It is handed over as it is:
 * to write it anew for a client to read it anew took a third of the time of a backfill.
 */
const toResponse = ({ status, statusText, headers, body, text, url }: Exchange, { kind }: Meaning): Response => {
  const clean = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) clean.delete(name);
  clean.set('content-type', 'application/json; charset=utf-8');
  const nothing = kind === 'nothing';
  const response = new Response(null, { status: nothing ? 200 : status, statusText, headers: clean });
  return Object.defineProperties(response, {
    // Clients resolve relative pages against it, and redirects have changed it.
    url: { value: url },
    json: { value: () => Promise.resolve(nothing ? [] : body) },
    text: { value: () => Promise.resolve(nothing ? '[]' : text) },
  });
};
