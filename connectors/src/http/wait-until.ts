/**
 * Until when a source asks us to wait, as epoch milliseconds of the *server's* clock; null when it does not say.
 * Order as GitHub documents it: `retry-after` first, then the reset of an exhausted limit (source-apis.md 3.3).
 */
export const waitUntil = (headers: Headers, serverNow: number): number | null =>
  retryAfter(headers.get('retry-after'), serverNow) ??
  (limitIsSpent(headers) ? resetAt(firstHeader(headers, resetHeaders), serverNow) : null) ??
  quotaReset(firstHeader(headers, ['ratelimit', 'beta-ratelimit']), serverNow);

const second = 1000;
const resetHeaders = ['x-ratelimit-reset', 'ratelimit-reset', 'beta-ratelimit-reset'];

/** GitHub says `0`; Jira's 429 may carry a reset alone. What is left above zero says the reset is not ours to wait for. */
const limitIsSpent = (headers: Headers): boolean => {
  const remaining = headers.get('x-ratelimit-remaining');
  return remaining === null || Number(remaining) <= 0;
};

const firstHeader = (headers: Headers, names: readonly string[]): string | null =>
  names.map((name) => headers.get(name)).find((value) => value !== null) ?? null;

/** What is left of a quota that is in force, in the source's own points. */
export interface Quota {
  readonly left: number;
  /** What the policy gives for one stretch; null = it does not say. */
  readonly most: number | null;
  /** Of the server's clock. */
  readonly resetMs: number;
}

/**
 * Jira's points: `RateLimit: "global-app-quota";r=11000;t=600` beside `RateLimit-Policy: "global-app-quota";q=65000;w=3600`.
 * With `Beta-` before its name a quota is counted and not yet in force (source-apis.md 6.6).
 */
export const quotaOf = (headers: Headers, serverNow: number): Quota | null => {
  const told = headers.get('ratelimit');
  const left = parameter(told, 'r');
  const resetMs = quotaReset(told, serverNow);
  if (left === null || resetMs === null) return null;
  return { left, most: parameter(headers.get('ratelimit-policy'), 'q'), resetMs };
};

const quotaReset = (told: string | null, serverNow: number): number | null => {
  const seconds = parameter(told, 't');
  return seconds === null ? null : resetAt(String(seconds), serverNow);
};

const parameter = (told: string | null, name: string): number | null => {
  const value = new RegExp(`[;,\\s]${name}=(\\d+)`).exec(told ?? '')?.[1];
  return value === undefined ? null : Number(value);
};

/**
 * A Data Center gives so many calls anew every so many seconds, and names no end: until half of all are there again, so that a
 * run gets somewhere when it goes on (source-apis.md 7). Null = it does not say how many.
 */
export const refilledAt = (headers: Headers, limit: number, remaining: number, serverNow: number): number | null => {
  const interval = Number(headers.get('x-ratelimit-interval-seconds'));
  const calls = Number(headers.get('x-ratelimit-fillrate'));
  if (!(interval > 0 && calls > 0)) return null;
  return serverNow + Math.ceil((limit / 2 - remaining) / calls) * interval * second;
};

/** Seconds or an HTTP date. Zero or a date in the past means: soon, but not at once. */
export const retryAfter = (value: string | null, serverNow: number): number | null => {
  if (value === null || value.trim() === '') return null;
  // A header that was set twice comes as `5, 5`; a date has a comma too.
  const seconds = Number(value.split(',')[0]);
  const at = Number.isFinite(seconds) ? serverNow + seconds * second : Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(at, serverNow + second);
};

/** Epoch seconds, epoch milliseconds, seconds from now, or ISO with or without seconds: all are in use. */
export const resetAt = (value: string | null, serverNow: number): number | null => {
  if (value === null || value.trim() === '') return null;
  const number = Number(value);
  const at = Number.isFinite(number) ? fromNumber(number, serverNow) : Date.parse(value);
  // One second more, since the header has no fractions.
  return Number.isNaN(at) ? null : Math.max(at, serverNow) + second;
};

const fromNumber = (value: number, serverNow: number): number => {
  if (value > 1e11) return value;
  return value > 1e9 ? value * second : serverNow + value * second;
};
