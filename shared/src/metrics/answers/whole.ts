import { daysBetween, type CalendarDate } from '../../time/calendar-date.js';

/** A reading of reach: `n` is how many the service is for. `to` is the first day after it. */
export interface ReachReading {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly n: number;
}

/** The whole of one source and day is the same number. What differs by more than a tenth was counted otherwise, whatever was said. */
const notable = 1.1;

/**
 * First days of readings of reach whose whole is another one than before, although nobody said so: more than a tenth larger or smaller
 * than that of the first reading since it last changed, so that small steps add up (methods.md E.4: never compare across different
 * denominators). Readings of days, weeks and months are held against their own kind, for each may have a whole of its own.
 * @param known days from which another whole, or definition, was told: what was counted before them is no measure any more
 */
export function changedWholes(readings: readonly ReachReading[], known: readonly CalendarDate[]): CalendarDate[] {
  const firsts = new Map<string, ReachReading>();
  const found = new Set<CalendarDate>();
  for (const reading of readings.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const kind = lengthOf(reading);
    const first = firsts.get(kind);
    const isNew = !first || known.some((day) => first.from < day && day <= reading.from);
    const isOther = !isNew && Math.max(reading.n, first.n) > notable * Math.min(reading.n, first.n);
    if (isNew || isOther) firsts.set(kind, reading);
    if (isOther) found.add(reading.from);
  }
  return [...found];
}

/** Months differ by a few days and are one kind all the same. */
function lengthOf({ from, to }: ReachReading): string {
  const days = daysBetween(from, to);
  if (days >= 28 && days <= 31) return 'month';
  return days >= 120 && days <= 123 ? 'tertial' : String(days);
}

/** Were both counted against the same whole, as far as anybody told? */
export const isSameWhole = (
  one: { readonly source: string; readonly on: CalendarDate } | null | undefined,
  other: { readonly source: string; readonly on: CalendarDate } | null | undefined,
): boolean => !!one && !!other && one.source.trim() === other.source.trim() && one.on === other.on;
