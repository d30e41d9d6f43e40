import {
  addDays,
  addMonths,
  daysBetween,
  firstOfMonths,
  isoWeek,
  mondayOf,
  type CalendarDate,
} from './calendar-date.js';
import { startOfDay } from './zone.js';

/** A stretch of whole days. Days bound it for people, instants for arithmetic; both ends are half-open. */
export interface Bucket {
  /** ISO week `2026-W46`, or the first day of any other bucket. */
  readonly name: string;
  readonly from: CalendarDate;
  /** The first day after it. */
  readonly to: CalendarDate;
  readonly startAt: number;
  readonly endAt: number;
}

export type BucketKind = 'week' | 'month' | 'tertial' | 'year';
export type GridWeeks = 1 | 2 | 4;

/** All buckets of a kind that hold a day from `from` to `to`, both included, oldest first. */
export function buckets(kind: BucketKind, from: CalendarDate, to: CalendarDate, zone: string): Bucket[] {
  if (kind === 'week') return weekGrid(1, from, to, zone);
  const months = { month: 1, tertial: 4, year: 12 } as const;
  const starts: CalendarDate[] = [];
  for (let day = firstOfMonths(from, months[kind]); day <= to; day = addMonths(day, months[kind])) starts.push(day);
  return starts.map((start) => bucket(start, start, addMonths(start, months[kind]), zone));
}

/**
 * Weeks merged by one, two or four on a grid that is fixed once and for all: it counts from Monday 29 December 1969,
 * so that no window and no first date moves a point's borders (decisions.md 8).
 */
export function weekGrid(weeks: GridWeeks, from: CalendarDate, to: CalendarDate, zone: string): Bucket[] {
  const found: Bucket[] = [];
  for (let day = gridStart(weeks, from); day <= to; day = addDays(day, weeks * 7)) {
    found.push(bucket(weeks === 1 ? isoWeek(day) : day, day, addDays(day, weeks * 7), zone));
  }
  return found;
}

/** First day of the grid cell that `date` lies in. */
export function gridStart(weeks: GridWeeks, date: CalendarDate): CalendarDate {
  const monday = mondayOf(date);
  const index = daysBetween('1969-12-29', monday) / 7;
  return addDays(monday, -7 * (((index % weeks) + weeks) % weeks));
}

/** First grid cell that starts on `date` or later. */
export function nextGridStart(weeks: GridWeeks, date: CalendarDate): CalendarDate {
  const start = gridStart(weeks, date);
  return start < date ? addDays(start, weeks * 7) : start;
}

export function bucket(name: string, from: CalendarDate, to: CalendarDate, zone: string): Bucket {
  return { name, from, to, startAt: startOfDay(from, zone), endAt: startOfDay(to, zone) };
}

/** Index of the bucket that holds `instant`, or -1. Buckets are in order; there may be gaps between them. */
export function indexOf(buckets: readonly Bucket[], instant: number): number {
  let low = 0;
  let high = buckets.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const candidate = buckets[middle] as Bucket;
    if (instant < candidate.startAt) high = middle - 1;
    else if (instant >= candidate.endAt) low = middle + 1;
    else return middle;
  }
  return -1;
}
