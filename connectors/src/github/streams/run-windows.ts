import { z } from 'zod';
import type { Ask } from '../../contract.js';

const day = 86_400_000;
const second = 1000;
/** A run can be begun again for thirty days, and goes on for 35 at most. */
const longest = 40 * day;

/** Of a list that is filtered GitHub tells the first thousand and no more. */
export const mostInOneAnswer = 1000;

/** Runs made between two seconds, both counted in; without an end it reaches to now. Epoch milliseconds. */
export interface Window {
  readonly from: number;
  readonly to: number | null;
  readonly asked: string;
}

/** Where a reading is. */
export interface Place {
  readonly windows: readonly Window[];
  /** Address of the next page of the first window; undefined = its first. */
  readonly page: string | undefined;
  /** When the oldest was made that goes on, of those that were seen. */
  readonly openSince: string | null;
}

export interface Begun {
  windows: readonly Window[];
  page: string | undefined;
  openSince: string | null;
  /** What GitHub called the only window; undefined when there were several. */
  mark: string | undefined;
  refusals: number;
}

const windowOf = (from: number, to: number | null): Window => ({
  from,
  to,
  asked: to === null ? `>=${at(from)}` : `${at(from)}..${at(to)}`,
});

const at = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** Begins with a day, so that its name stays the same from run to run and GitHub can say that nothing changed. */
export const stepOf = (
  { since, until, backfillFrom }: Pick<Ask, 'since' | 'until' | 'backfillFrom'>,
  openSince: number | null,
  isDaily: boolean,
): Window => {
  const beginning = Date.parse(backfillFrom);
  if (since === undefined) return windowOf(beginning, null);
  const open = openSince === null ? Infinity : Math.max(openSince, Date.parse(until) - longest);
  const from = Math.min(Date.parse(since) - (isDaily ? longest : 3 * day), open);
  return windowOf(Math.max(beginning, Math.floor(from / day) * day), null);
};

/** Newest first; undefined = one second, which cannot be divided. @param until what an open window is taken to end at */
export const halvesOf = ({ from, to }: Window, until: number): readonly [Window, Window] | undefined => {
  const middle = Math.floor((from + Math.max(to ?? until, from)) / 2 / second) * second;
  // What is made from now on belongs to the newer half, which stays open.
  if (middle < from || middle >= (to ?? Math.max(until, from + second))) return undefined;
  return [windowOf(middle + second, to), windowOf(from, middle)];
};

const place = z.object({
  windows: z.array(z.tuple([z.number(), z.number().nullable()])).min(1),
  page: z.string().optional(),
  openSince: z.string().nullable(),
});

/** A place as a resume token, and back. */
export const placeOf = ({ windows, page, openSince }: Place): string =>
  JSON.stringify({ windows: windows.map(({ from, to }) => [from, to]), page, openSince });

/** Undefined = begin at the beginning; a token that cannot be read is none. */
export const placeFrom = (token: string | undefined): Place | undefined => {
  if (token === undefined) return undefined;
  const { windows, page, openSince } = place.parse(JSON.parse(token));
  return { windows: windows.map(([from, to]) => windowOf(from, to)), page, openSince };
};

/** What the next reading has to know: the oldest that went on, or else what GitHub called the list. */
export const nameOf = ({ openSince, mark }: Pick<Begun, 'openSince' | 'mark'>): string =>
  openSince === null ? `- ${mark ?? ''}` : `${openSince} `;

export const beginOf = (name: string | undefined): { openSince: number | null; mark: string | undefined } => {
  const [, since = '-', mark = ''] = /^(\S+) (.*)$/s.exec(name ?? '') ?? [];
  const openSince = since === '-' ? NaN : Date.parse(since);
  return { openSince: Number.isNaN(openSince) ? null : openSince, mark: mark === '' ? undefined : mark };
};
