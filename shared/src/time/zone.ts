import { TZDate } from '@date-fns/tz';
import type { CalendarDate } from './calendar-date.js';

/** First instant of a day in a zone; where the clock skips midnight, the first one that exists. */
export function startOfDay(date: CalendarDate, zone: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new TZDate(year, month - 1, day, zone).getTime();
}

/** The day an instant falls on in a zone. */
export function dateIn(zone: string, instant: number): CalendarDate {
  const local = new TZDate(instant, zone);
  const year = String(local.getFullYear()).padStart(4, '0');
  return `${year}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}`;
}

const pad = (number: number): string => String(number).padStart(2, '0');
