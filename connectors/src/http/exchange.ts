import type { Io } from '../contract.js';
import type { Heard } from './answer.js';

/** One attempt: the request is sent, redirects are followed at the same host, and the body is read to its end. */
export interface Exchange extends Heard {
  readonly url: string;
  readonly statusText: string;
}

const redirects = new Set([301, 302, 303, 307, 308]);
const mostRedirects = 5;

/**
 * The timeout covers the body too: a stalled body otherwise hangs for ever, and a reset inside it reads as an empty
 * page (source-apis.md 0.1, 0.3). Throws what fetch throws; never returns half a body.
 */
export const exchange = async (io: Io, url: string, init: RequestInit, attemptMs: number): Promise<Exchange> => {
  const timeout = AbortSignal.timeout(attemptMs);
  const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  let at = url;
  for (let hop = 0; ; hop++) {
    const response = await io.fetch(at, { ...init, signal, redirect: 'manual' });
    const text = await response.text();
    const next = redirects.has(response.status) && hop < mostRedirects ? sameHost(at, response.headers) : undefined;
    if (next === undefined) {
      return {
        url: at,
        status: response.status,
        statusText: response.statusText,
        headers: response.headers,
        text,
        body: parsed(text),
      };
    }
    at = next;
  }
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The credential goes to the host it was given for and nowhere else; from plain to encrypted, never back. */
const sameHost = (from: string, headers: Headers): string | undefined => {
  const location = headers.get('location');
  if (location === null || !URL.canParse(location, from)) return undefined;
  const here = new URL(from);
  const there = new URL(location, from);
  const upgraded = here.protocol === 'http:' && there.protocol === 'https:' && here.hostname === there.hostname;
  return here.origin === there.origin || upgraded ? there.href : undefined;
};
