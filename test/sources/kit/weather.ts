import type { Fault } from './faults.js';

/** F5 to F9 and F11: what goes wrong on the way and passes by itself. Limits are the sources' own. */
export const weather: readonly Fault[] = [
  { kind: 'unavailable', status: 502, body: 'html' },
  { kind: 'unavailable', status: 500, body: 'empty' },
  { kind: 'unavailable', status: 503, body: 'json', retryAfter: 2 },
  { kind: 'unavailable', status: 503, body: 'json', retryAfter: 30 },
  { kind: 'truncated' },
  { kind: 'reset', when: 'beforeHeaders' },
  { kind: 'reset', when: 'inBody', framing: 'length' },
  { kind: 'reset', when: 'inBody', framing: 'chunked' },
  { kind: 'reset', when: 'inBody', framing: 'gzip' },
  { kind: 'strange', body: 'html' },
  { kind: 'strange', body: 'object' },
  { kind: 'strange', body: 'null' },
  { kind: 'strange', body: 'text' },
  { kind: 'strange', body: 'nothing' },
  { kind: 'repeated', where: 'withinPage' },
  { kind: 'repeated', where: 'acrossPages' },
];
