import type { SourceFault } from '../contract.js';
import type { Heard, Meaning, Shape } from './answer.js';
import { fault } from './faults.js';
import { waitUntil } from './wait-until.js';
import { graphqlMeaning } from './graphql-meaning.js';

/** The one place that decides what an answer means, for every source (architecture.md 4). */
export const meaning = (heard: Heard, shape: Shape, serverNow: number): Meaning => {
  const { status, headers } = heard;
  if (loginFailed(headers)) return stop('badKey', heard, 'login refused by the source');
  if (status === 304) {
    return shape.conditional ? { kind: 'answer' } : retry('brokenAnswer', heard, 'not modified, which nobody asked');
  }
  if (status >= 200 && status < 300) return meaningOfSuccess(heard, shape, serverNow);
  if (saysWait(heard)) {
    const of = isOfEndpoint(headers) ? { of: 'endpoint' as const } : {};
    return { kind: 'wait', code: 'rateLimit', untilServerMs: waitUntil(headers, serverNow), ...of };
  }
  if ((status >= 500 || status === 408 || status === 425) && headers.has('retry-after')) {
    return { kind: 'wait', code: 'unavailable', untilServerMs: waitUntil(headers, serverNow) };
  }
  if (status >= 500 || status === 408 || status === 425) {
    return { kind: 'retry', fault: fault('unavailable', `status ${status}`, { status }) };
  }
  return meaningOfRefusal(heard);
};

const meaningOfSuccess = (heard: Heard, shape: Shape, serverNow: number): Meaning => {
  if (heard.body === undefined) {
    const isPage = /^\s*</.test(heard.text) || (heard.headers.get('content-type') ?? '').includes('html');
    const detail = isPage ? 'a web page instead of data' : 'no whole JSON';
    return retry(isPage ? 'notThisApi' : 'brokenAnswer', heard, detail);
  }
  const said = shape.graphql ? graphqlMeaning(heard, serverNow) : undefined;
  if (said) return said;
  return shape.fits(heard.body) ? { kind: 'answer' } : retry('brokenAnswer', heard, `not ${shape.name}`);
};

const meaningOfRefusal = (heard: Heard): Meaning => {
  const message = messageOf(heard);
  switch (heard.status) {
    case 401:
      return stop('badKey', heard, message);
    case 403:
    case 451:
      return heard.body === undefined
        ? stop('notThisApi', heard, 'no JSON')
        : stop('noPermission', heard, message + wanted(heard.headers));
    case 404:
      return heard.body === undefined ? stop('notThisApi', heard, 'no JSON') : stop('notFound', heard, message);
    case 409:
      return /repository is empty/i.test(message) ? { kind: 'nothing' } : stop('notAccepted', heard, message);
    case 410:
      return /disabled/i.test(message) ? { kind: 'nothing' } : stop('gone', heard, message);
    default:
      return stop(heard.status < 400 ? 'notThisApi' : 'notAccepted', heard, message);
  }
};

/** 429 always; 403 with any of the marks a limit has been seen with. Wordings change, so several are enough. */
const saysWait = (heard: Heard): boolean => {
  if (heard.status === 429) return true;
  if (heard.status !== 403) return false;
  const { headers } = heard;
  return (
    headers.has('retry-after') ||
    headers.get('x-ratelimit-remaining') === '0' ||
    /rate.?limit|secondary|abuse|too many|slow down|wait a (few|while)/i.test(messageOf(heard))
  );
};

/**
 * Jira counts bursts by endpoint and method, and quotas by the hour over all an app does (source-apis.md 6.6). A reason it
 * has never given is one for everything.
 */
const isOfEndpoint = (headers: Headers): boolean =>
  /^jira-(burst-based|per-issue-on-write|max-concurrent-threads)/i.test(headers.get('ratelimit-reason') ?? '');

/** An expired Jira token may answer 200 with nothing in it; only this header tells (source-apis.md 0.13). */
const loginFailed = (headers: Headers): boolean =>
  /AUTHENTICATED_FAILED|AUTHENTICATION_DENIED/.test(headers.get('x-seraph-loginreason') ?? '');

/** GitHub names the permission that would have been enough, or the address to let a key in at. */
const wanted = (headers: Headers): string =>
  ['x-accepted-github-permissions', 'x-github-sso']
    .map((name) => headers.get(name))
    .filter((value) => value !== null)
    .map((value) => ` (${value.slice(0, 200)})`)
    .join('');

const messageOf = ({ body, status }: Heard): string => {
  const said = body as { message?: unknown; errorMessages?: unknown } | null | undefined;
  if (typeof said?.message === 'string') return said.message.slice(0, 200);
  if (Array.isArray(said?.errorMessages)) return said.errorMessages.join(' ').slice(0, 200);
  return `status ${status}`;
};

const stop = (code: SourceFault['code'], { status }: Heard, detail: string): Meaning => ({
  kind: 'stop',
  fault: fault(code, detail, { status }),
});

const retry = (code: SourceFault['code'], { status }: Heard, detail: string): Meaning => ({
  kind: 'retry',
  fault: fault(code, detail, { status }),
});
