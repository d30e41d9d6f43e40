import { tzOffset } from '@date-fns/tz';
import { addDays, type CalendarDate } from './calendar-date.js';

/** First instant of a day in a zone; where the clock skips midnight, the first one that exists. */
export function startOfDay(date: CalendarDate, zone: string): number {
  const name = `${zone} ${date}`;
  const known = starts.get(name);
  if (known !== undefined) return known;
  const start = findStart(date, zone);
  // A day's start never changes; the map is emptied now and then so that it cannot grow without end.
  if (starts.size > 20_000) starts.clear();
  starts.set(name, start);
  return start;
}

const starts = new Map<string, number>();

function findStart(date: CalendarDate, zone: string): number {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const before = offset(zone, Date.parse(`${addDays(date, -1)}T00:00:00Z`));
  const after = offset(zone, Date.parse(`${addDays(date, 1)}T00:00:00Z`));
  // The clock says midnight at the instant whose own offset leads there; twice in a row, the earlier one counts.
  const starting = [midnight - before, midnight - after].sort((a, b) => a - b);
  return starting.find((instant) => offset(zone, instant) === midnight - instant) ?? midnight - before;
}

/** The day an instant falls on in a zone. */
export const dateIn = (zone: string, instant: number): CalendarDate =>
  new Date(instant + offset(zone, instant)).toISOString().slice(0, 10);

/** Milliseconds by which the zone's clock is ahead of UTC. */
const offset = (zone: string, instant: number): number => tzOffset(zone, new Date(instant)) * 60_000;
