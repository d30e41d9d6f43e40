import type { Answer, Call } from '../kit/exchange.js';
import type { Limited } from '../kit/limits.js';
import { without } from '../kit/without.js';

const about = 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api';
const type = { 'content-type': 'application/json; charset=utf-8' };

/** GitHub's ways of saying "wait": by headers, by words, and on GraphQL with status 200. */
export function limitAnswer(call: Call, limited: Limited, now: number, standing: Record<string, string>): Answer {
  const graphql = call.path === '/graphql';
  const { fault, notBefore } = limited;
  if (fault.kind === 'primaryLimit') {
    const left =
      fault.reset === false
        ? without(standing, 'x-ratelimit-reset')
        : { ...standing, 'x-ratelimit-reset': seconds(notBefore) };
    const headers = { ...type, ...left, 'x-ratelimit-remaining': '0' };
    const message = 'API rate limit exceeded for user ID 1.';
    if (graphql) {
      const error =
        fault.type === 'RATE_LIMIT'
          ? { type: 'RATE_LIMIT', code: 'graphql_rate_limit', message }
          : { type: 'RATE_LIMITED', message };
      return { status: 200, headers, body: { data: null, errors: [error] }, cost: 0 };
    }
    return { status: 403, headers, body: { message, documentation_url: about, status: '403' }, cost: 0 };
  }
  const usual = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  const message = fault.kind === 'secondaryLimit' ? (fault.wording ?? usual) : usual;
  const how = fault.kind === 'secondaryLimit' ? fault : { retryAfter: 'seconds', status: 403 };
  const left = Math.max(1, Math.ceil((notBefore - now) / 1000));
  const retry =
    how.retryAfter === 'none'
      ? {}
      : { 'retry-after': how.retryAfter === 'date' ? new Date(notBefore).toUTCString() : String(left) };
  const status = how.status === 200 && !graphql ? 403 : (how.status ?? 403);
  const body = { message, documentation_url: `${about}#about-secondary-rate-limits`, status: String(status) };
  return { status, headers: { ...type, ...standing, ...retry }, body, cost: 0 };
}

const seconds = (ms: number): string => String(Math.ceil(ms / 1000));
