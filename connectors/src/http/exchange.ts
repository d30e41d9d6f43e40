import type { Io } from '../contract.js';
import type { Heard } from './answer.js';
import { tooLargeAnswer } from './faults.js';

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
export const exchange = async (
  io: Io,
  url: string,
  init: RequestInit,
  { attemptMs, mostBytes }: { readonly attemptMs: number; readonly mostBytes: number },
): Promise<Exchange> => {
  const timeout = AbortSignal.timeout(attemptMs);
  const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  let at = url;
  for (let hop = 0; ; hop++) {
    const response = await io.fetch(at, { ...init, signal, redirect: 'manual' });
    const text = await textOf(response, mostBytes);
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

/**
 * A body without an end would fill the memory of this process: it is left where it gets larger than any page is. Counted
 * as it is unpacked, for a small body may hold a large one.
 */
const textOf = async ({ body }: Response, mostBytes: number): Promise<string> => {
  const told: AsyncIterable<Uint8Array> | [] = body ?? [];
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of told) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw Object.assign(new Error('too large'), { code: tooLargeAnswer });
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
};

const parsed = (text: string): unknown => {
  try {
    return large.test(text) ? JSON.parse(text.replaceAll(largeOrText, marked), unmarked) : JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A whole number that a double may not hold (source-apis.md 11.3, F26). A look at the text tells whether there is any. */
const large = /[:[,]\s*-?\d{16,}\s*[,}\]]/;
const largeOrText = /"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;
const mark = '\u0001';
const marked = (found: string): string => (found.startsWith('"') ? found : `"\\u0001${found}"`);
const unmarked = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && value.startsWith(mark) && /^-?\d{16,}$/.test(value.slice(1))
    ? BigInt(value.slice(1))
    : value;

/** The credential goes to the host it was given for and nowhere else; from plain to encrypted, never back. */
const sameHost = (from: string, headers: Headers): string | undefined => {
  const location = headers.get('location');
  if (location === null || !URL.canParse(location, from)) return undefined;
  const here = new URL(from);
  const there = new URL(location, from);
  const upgraded = here.protocol === 'http:' && there.protocol === 'https:' && here.hostname === there.hostname;
  return here.origin === there.origin || upgraded ? there.href : undefined;
};
