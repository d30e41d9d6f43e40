import type { Heard, Meaning } from './answer.js';
import { fault } from './faults.js';
import { waitUntil } from './wait-until.js';

/** Marks the fault of an answer that was too large to make: the asker may ask for less. */
export const tooMuchAsked = 'resource limits exceeded';

interface Said {
  readonly type?: string;
  readonly message?: string;
  /** With a code where the question was not carried out at all: `undefinedField`, `argumentNotAccepted` and others. */
  readonly extensions?: { readonly code?: unknown };
}

const isString = (value: unknown): boolean => typeof value === 'string';

/**
 * GraphQL says everything with status 200: limits, refusals, timeouts, half an answer. Undefined = whole.
 * Half an answer is never used: what is missing in it looks like "there is none" (source-apis.md 1.2, 3.5).
 */
export const graphqlMeaning = ({ body, headers, status }: Heard, serverNow: number): Meaning | undefined => {
  const { data, errors, message } = (body ?? {}) as { data?: unknown; errors?: unknown; message?: unknown };
  const said = Array.isArray(errors) ? (errors as Said[]) : [];
  const words = [...said.map((error) => error.message ?? ''), typeof message === 'string' ? message : ''].join(' ');
  const types = said.map((error) => error.type ?? '');

  if (types.some((type) => /^RATE_LIMIT/.test(type)) || /rate limit|secondary|abuse/i.test(words)) {
    return { kind: 'wait', code: 'rateLimit', untilServerMs: waitUntil(headers, serverNow) };
  }
  if (types.includes('RESOURCE_LIMITS_EXCEEDED') || /resource limits/i.test(words)) {
    return { kind: 'stop', fault: fault('unavailable', tooMuchAsked, { status }) };
  }
  if (types.includes('FORBIDDEN') || types.includes('INSUFFICIENT_SCOPES')) {
    return { kind: 'stop', fault: fault('noPermission', words.slice(0, 200), { status }) };
  }
  // A place in a list that is not known any more, and a question that this server cannot read: asking again changes neither.
  if (types.includes('INVALID_CURSOR_ARGUMENTS') || said.some(({ extensions }) => isString(extensions?.code))) {
    return { kind: 'stop', fault: fault('notAccepted', words.slice(0, 200), { status }) };
  }
  // A node that is gone is null beside the others, with an error of its own: the asker sees the null.
  const onlyGone = said.length > 0 && types.every((type) => type === 'NOT_FOUND');
  if (said.length > 0 && !onlyGone) {
    return { kind: 'retry', fault: fault('unavailable', words.slice(0, 200), { status }) };
  }
  return typeof data === 'object' && data !== null
    ? undefined
    : { kind: 'retry', fault: fault('brokenAnswer', 'GraphQL without data', { status }) };
};
