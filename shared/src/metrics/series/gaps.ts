import type { Point } from '../../contracts/reading.js';
import { daysBetween, type CalendarDate } from '../../time/calendar-date.js';

/** Where nobody has said how often readings are expected, four weeks without one are a gap. */
const usualWait = 28;

export interface Gap {
  /** The first day without a reading, and the first day with one again. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Stretches without a reading that are longer than expected; nothing is drawn or reckoned across them. */
export function gapsOf(points: readonly Pick<Point, 'from' | 'to' | 'value'>[], expectedDays: number | null): Gap[] {
  const known = points.filter(({ value }) => value !== null).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const found: Gap[] = [];
  let end = known[0]?.to ?? '';
  for (const { from, to } of known) {
    if (from > end && daysBetween(end, from) > (expectedDays ?? usualWait)) found.push({ from: end, to: from });
    if (to > end) end = to;
  }
  return found;
}

/** The first day that should have had a reading and has none yet; null where nothing is late, or nothing is expected. */
export function missingSince(
  points: readonly Pick<Point, 'to' | 'value'>[],
  expectedDays: number | null,
  today: CalendarDate,
): CalendarDate | null {
  const ends = points.filter(({ value }) => value !== null).map(({ to }) => to);
  const end = ends.reduce<string | null>((last, to) => (last === null || to > last ? to : last), null);
  if (end === null || expectedDays === null || daysBetween(end, today) <= expectedDays) return null;
  return end;
}
