import { smallestGroup } from '../../domain/indicator.js';
import type { CalendarDate } from '../../time/calendar-date.js';
import type { LastingCount } from './durations.js';

/** Cases that had begun and not ended when a day was over, by how long each had taken until then. */
export interface OpenCases {
  /** A Sunday: the fixed cut that whole weeks of ended cases end at too. */
  readonly on: CalendarDate;
  readonly ages: readonly LastingCount[];
}

/**
 * What may be told of the open cases of a day. `told`: these. `waiting`: a count is there and may not be told. `gone`: what was
 * there was taken back. Ages are those that were told last, and null where none ever were.
 */
export interface KeptOpen {
  readonly on: CalendarDate;
  readonly ages: readonly LastingCount[] | null;
  readonly state: 'told' | 'waiting' | 'gone';
}

export const openCount = (ages: readonly LastingCount[]): number => ages.reduce((sum, { n }) => sum + n, 0);

/** How many cases are open, as far as it may be told: in whole fives, at least and at most so many. */
export function openRange(ages: readonly LastingCount[]): { readonly least: number; readonly most: number } {
  const n = openCount(ages);
  const least = n - (n % smallestGroup);
  return { least, most: least + smallestGroup - 1 };
}
