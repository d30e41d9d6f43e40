import { addDays, mondayOf, type CalendarDate } from './calendar-date.js';
import { dateIn, startOfDay } from './zone.js';

/** Late records are waited for this long before a bucket closes (decisions.md 1). */
export const closingDelay = 86_400_000;

/** Closed: over for 24 hours, and every source that feeds it has been read past its end. */
export function isClosed(endAt: number, now: number, readUntil: number): boolean {
  return now >= endAt + closingDelay && readUntil >= endAt;
}

/** The first day after the last closed ISO week. */
export function closedWeeksEnd(now: number, readUntil: number, zone: string): CalendarDate {
  const monday = mondayOf(dateIn(zone, Math.min(now, readUntil)));
  return isClosed(startOfDay(monday, zone), now, readUntil) ? monday : addDays(monday, -7);
}
