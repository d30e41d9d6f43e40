import type { Answer } from './exchange.js';
import type { Bend } from './faults.js';

/** Ways in which an answer of any source is whole and wrong (source-apis.md 11.3), and what such ways are made of. */

export const isWhole = ({ status }: Answer): boolean => status === 200;

export const withHeaders = (answer: Answer, more: Readonly<Record<string, string>>): Answer => ({
  ...answer,
  headers: { ...answer.headers, ...more },
});

export const told =
  (more: Readonly<Record<string, string>>): Bend =>
  (answer) =>
    withHeaders(answer, more);

/** F13: the clock that writes the `Date` header goes wrong; the one that stamps the data does not. */
export const dated =
  (aheadMs: number): Bend =>
  (answer, { at }) =>
    withHeaders(answer, { date: new Date(at + aheadMs).toUTCString() });
