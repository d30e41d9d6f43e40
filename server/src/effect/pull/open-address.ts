import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { PassThrough, pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { networkFault } from 'connectors';
import { sentence } from 'shared/language';
import { PullFault, pullFault } from './pull-fault.js';
import { lookupFor, refuseUnreachable } from './reachable.js';

export interface Asked {
  readonly address: string;
  readonly header: { readonly name: string; readonly value: string } | null;
  /** What the file was called when it was last understood: the other side then says whether it has changed. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly signal: AbortSignal;
}

export interface Limits {
  /** Largest file, after unpacking. */
  readonly mostBytes: number;
  /** Longest silence, before the first byte and between two. */
  readonly silenceMs: number;
  /** Longest time for the whole file. */
  readonly wholeMs: number;
  readonly mostRedirects: number;
}

/** A million lines of answers are some 40 MB. */
export const usualLimits: Limits = {
  mostBytes: 50 * 1024 * 1024,
  silenceMs: 30_000,
  wholeMs: 5 * 60_000,
  mostRedirects: 3,
};

export interface Place {
  readonly limits: Limits;
  /** Hosts that may lie in a private network or speak plain http. */
  readonly opened: readonly string[];
  readonly now: () => number;
}

/** What an address answers. Its bytes are read once, to their end, or the reading throws. */
export type Answered =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'file';
      readonly bytes: AsyncIterable<Uint8Array>;
      readonly etag: string | null;
      readonly lastModified: string | null;
    };

/**
 * Asks an address for its file. Half a file is a fault, never a shorter file.
 * @throws PullFault with what to do next, or the signal's reason
 */
export async function openAddress(asked: Asked, place: Place): Promise<Answered> {
  const whole = AbortSignal.timeout(place.limits.wholeMs);
  const signal = AbortSignal.any([asked.signal, whole]);
  try {
    const answer = await follow(asked, place, signal);
    const { etag = null, 'last-modified': lastModified = null } = answer.headers;
    if (answer.statusCode === 304) {
      answer.resume();
      return { kind: 'unchanged' };
    }
    return { kind: 'file', etag, lastModified, bytes: bytesOf(answer, { asked: asked.signal, whole }, place.limits) };
  } catch (error) {
    throw meaning(error, { asked: asked.signal, whole });
  }
}

/** Follows redirects. The secret goes to the place it was given for and nowhere else. */
async function follow(asked: Asked, place: Place, signal: AbortSignal): Promise<IncomingMessage> {
  const given = new URL(asked.address);
  let url = given;
  for (let hop = 0; ; hop++) {
    refuseUnreachable(url, place.opened);
    const headers = headersFor(asked, url.origin === given.origin);
    const answer = await send(url, headers, place, signal);
    const status = answer.statusCode ?? 0;
    if (status === 200 || status === 304) return answer;
    answer.on('error', () => undefined).destroy();
    const next = [301, 302, 303, 307, 308].includes(status) ? answer.headers.location : undefined;
    if (next === undefined) throw refusal(status, answer.headers['retry-after'], place.now());
    if (hop >= place.limits.mostRedirects || !URL.canParse(next, url.href)) throw pullFault('redirects');
    url = new URL(next, url);
  }
}

const headersFor = ({ header, etag, lastModified }: Asked, isGivenPlace: boolean): Record<string, string> => ({
  accept: 'text/csv, application/json, text/plain;q=0.9, */*;q=0.5',
  'accept-encoding': 'gzip',
  'user-agent': 'flow-and-effect',
  ...(etag === null ? {} : { 'if-none-match': etag }),
  ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  ...(header && isGivenPlace ? { [header.name.toLowerCase()]: header.value } : {}),
});

function send(
  url: URL,
  headers: Record<string, string>,
  { opened, limits }: Place,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const lookup = lookupFor(url, opened);
    const { request } = url.protocol === 'https:' ? https : http;
    const sent = request(url, { headers, signal, agent: false, timeout: limits.silenceMs, ...(lookup && { lookup }) });
    sent.on('timeout', () => sent.destroy(slow()));
    sent.on('error', reject);
    sent.on('response', (answer) => {
      // From here on the silence is that of the body, and its reader is to hear of it.
      sent.removeAllListeners('timeout').on('timeout', () => answer.destroy(slow()));
      resolve(answer);
    });
    sent.end();
  });
}

function refusal(status: number, retryAfter: string | undefined, now: number): PullFault {
  if (status === 401 || status === 403 || status === 407) return pullFault('key', { status });
  if (status === 404 || status === 410) return pullFault('gone', { status });
  if (status === 429 || status === 503) return new PullFault(pullFault('busy').problem, waitUntil(retryAfter, now));
  if (status >= 500 || status === 408 || status === 425) return new PullFault(passing('unavailable'));
  return pullFault('status', { status });
}

const longestWait = 7 * 86_400_000;

/** `Retry-After` in seconds or as a date; null where it says nothing usable. */
function waitUntil(text: string | undefined, now: number): number | null {
  const seconds = Number(text);
  const until = text === undefined ? NaN : Number.isFinite(seconds) ? now + seconds * 1_000 : Date.parse(text);
  return Number.isNaN(until) ? null : Math.min(until, now + longestWait);
}

/** The body, unpacked, to its end; a web page, a file that is too large and one that breaks off are faults. */
async function* bytesOf(answer: IncomingMessage, ends: Ends, limits: Limits): AsyncGenerator<Uint8Array> {
  try {
    if (Number(answer.headers['content-length'] ?? 0) > limits.mostBytes) throw tooLarge(limits);
    if (/\bhtml\b/i.test(answer.headers['content-type'] ?? '')) throw pullFault('page');
    let size = 0;
    for await (const part of unpacked(answer)) {
      const bytes = part as Uint8Array;
      if (size === 0 && isPage(bytes)) throw pullFault('page');
      size += bytes.length;
      if (size > limits.mostBytes) throw tooLarge(limits);
      yield bytes;
    }
    if (!answer.complete) throw pullFault('cut');
  } catch (error) {
    throw meaning(error, ends, true);
  } finally {
    answer.destroy();
  }
}

const isPage = (head: Uint8Array): boolean =>
  /^(ï»¿)?\s*<(!doctype html|html|head|body|!--)/i.test(new TextDecoder('latin1').decode(head.subarray(0, 500)));

function unpacked(answer: IncomingMessage): Readable {
  const encoding = answer.headers['content-encoding']?.trim().toLowerCase() ?? '';
  const through = {
    ...{ gzip: createGunzip, 'x-gzip': createGunzip },
    ...{ deflate: createInflate, br: createBrotliDecompress },
  }[encoding];
  // Whatever becomes of the answer becomes of what is read: the error is met by whoever reads.
  return pipeline(answer, through ? through() : new PassThrough(), () => undefined);
}

const tooLarge = ({ mostBytes }: Limits): PullFault =>
  pullFault('tooLarge', { most: Math.floor(mostBytes / 1024 / 1024) });
const passing = (code: 'timeout' | 'unavailable'): PullFault['problem'] => ({
  kind: 'passing',
  message: sentence(`source.fault.${code}`),
  nextStep: sentence(`source.next.${code}`),
});
const slow = (): PullFault => new PullFault(passing('timeout'));

/** Who can end the reading: whoever asked, and the clock. */
interface Ends {
  readonly asked: AbortSignal;
  readonly whole: AbortSignal;
}

/** What went wrong on the way; being told to stop is no fault. @param inBody the file had begun to come */
function meaning(error: unknown, { asked, whole }: Ends, inBody = false): unknown {
  if (asked.aborted) return asked.reason;
  if (error instanceof PullFault) return error;
  if (whole.aborted) return slow();
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string') return error;
  if (inBody && /^(ECONNRESET|ERR_STREAM_PREMATURE_CLOSE|EPIPE|Z_BUF_ERROR|Z_DATA_ERROR|HPE_)/.test(code))
    return pullFault('cut');
  const { kind, code: found } = networkFault(error);
  return new PullFault({
    kind: kind === 'yours' ? 'yours' : 'passing',
    message: sentence(`source.fault.${found}`),
    nextStep: sentence(`source.next.${found}`),
  });
}
