import { addDays, mondayOf, type CalendarDate } from './calendar-date.js';
import { closedWeeksEnd } from './closing.js';

/**
 * Names by which a view asks for a window: `weeks:12`, `weeks:52`, `all`, single dates `2026-01-01..2026-03-31`, or the
 * twelve weeks before the last twelve: `weeks:12ago12`.
 */
export const defaultWindow = 'weeks:12';
export const seriesWindow = 'weeks:52';
/** Stability is judged over half a year (methods.md A.9). */
export const stabilityWeeks = 26;

export interface WindowPlace {
  readonly zone: string;
  /** Epoch milliseconds of the injected clock. */
  readonly now: number;
  /** Every source of the subject has been read up to here. */
  readonly readUntil: number;
  /** First day of the subject's history: the backfill start that ops chose, or its first record. */
  readonly historyFrom: CalendarDate;
}

export interface NamedWindow {
  readonly name: string;
  readonly from: CalendarDate;
  /** Included. */
  readonly to: CalendarDate;
}

/** The days a window's name stands for, or null for a name that does not exist. Weeks are complete: closed ISO weeks only. */
export function namedWindow(name: string, place: WindowPlace): NamedWindow | null {
  const end = closedWeeksEnd(place.now, place.readUntil, place.zone);
  const to = addDays(end, -1);
  if (name === 'all') {
    const from = place.historyFrom < end ? place.historyFrom : mondayOf(to);
    return { name, from, to };
  }
  const [, weeks, ago = '0'] = /^weeks:(\d{1,3})(?:ago(\d{1,3}))?$/.exec(name) ?? [];
  if (weeks !== undefined && Number(weeks) > 0) {
    const last = addDays(to, -7 * Number(ago));
    return { name, from: addDays(last, 1 - 7 * Number(weeks)), to: last };
  }
  const dates = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(name);
  const [, first = '', last = ''] = dates ?? [];
  return isDate(first) && isDate(last) && first <= last ? { name, from: first, to: last } : null;
}

/** The window of the same length before a number of weeks; null for a window that nothing of its length comes before. */
export function windowBefore(name: string): string | null {
  const weeks = /^weeks:(\d{1,3})$/.exec(name)?.[1];
  return weeks === undefined ? null : `${name}ago${weeks}`;
}

const isDate = (text: string): boolean => {
  const instant = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(instant) && new Date(instant).toISOString().startsWith(text);
};
