import { daysBetween, type CalendarDate } from 'shared/time';
import type { History } from './history.js';

/** A figure that somebody saw: answers of these days, how many, and the sums of what they add and of its squares. */
export interface Seen {
  readonly from: CalendarDate;
  /** The first day after it. */
  readonly to: CalendarDate;
  readonly n: number;
  readonly total: number | null;
  readonly squares: number | null;
}

/** The same of the answers of one channel, or of those that have none of their own beside it (null). */
export interface SeenPart extends Seen {
  readonly segment: string | null;
}

/** So many cases, at least and at most, were open when a day was over. */
export interface SeenOpen {
  readonly on: CalendarDate;
  readonly low: number;
  readonly high: number;
}

/** What was seen at one look: stretches that do not overlap, the parts of some of them, and figures over longer ones. */
export interface Look {
  readonly groups: readonly Seen[];
  readonly figures: readonly Seen[];
  readonly parts?: readonly SeenPart[];
  /** Every count of open cases that some period would show. */
  readonly opens?: readonly SeenOpen[];
}

/** The weeks of a history that something seen is of: the first, and the first after it. */
export const placeOf = ({ firstDay, weeks }: History, { from, to }: Seen): { from: number; to: number } => ({
  from: Math.max(0, Math.floor(daysBetween(firstDay, from) / 7)),
  to: Math.min(weeks, Math.ceil(daysBetween(firstDay, to) / 7)),
});

export const sameFigures = (one: Seen, other: Seen): boolean =>
  one.n === other.n && near(one.total, other.total) && near(one.squares, other.squares);

const near = (one: number | null, other: number | null): boolean =>
  one === null || other === null ? one === other : Math.abs(one - other) < 1e-6;
