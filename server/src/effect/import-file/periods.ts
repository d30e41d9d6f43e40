import { readDate } from './dates.js';

/** Calendar days a reading answers for; `to` is the first day after it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const week = /^(\d{4})-?[WwUuVv](\d{1,2})$/;
const month = /^(\d{4})-(\d{1,2})$/;
const tertial = /^(\d{4})-?[Tt]([123])$/;

/** `2026-W34`, `2026-08`, `2026-T2`, or a day, which stands for the ISO week it lies in. Null when it is none of them. */
export function readPeriod(cell: string): Period | null {
  const text = cell.trim();
  const [weekMatch, monthMatch, tertialMatch] = [week.exec(text), month.exec(text), tertial.exec(text)];
  if (weekMatch) return isoWeek(Number(weekMatch[1]), Number(weekMatch[2]));
  if (tertialMatch) return months(Number(tertialMatch[1]), (Number(tertialMatch[2]) - 1) * 4, 4);
  if (monthMatch) {
    const number = Number(monthMatch[2]);
    return number >= 1 && number <= 12 ? months(Number(monthMatch[1]), number - 1, 1) : null;
  }
  const day = readDate(text, 'dmy');
  return day === null ? null : periodOf(day, 'week');
}

/** The day, ISO week, month or tertial that a calendar day lies in. */
export function periodOf(day: string, length: 'day' | 'week' | 'month' | 'tertial'): Period {
  const date = new Date(`${day}T00:00:00Z`);
  if (length === 'day') return { from: day, to: addDays(date, 1) };
  if (length === 'week') {
    const monday = addDays(date, -((date.getUTCDay() + 6) % 7));
    return { from: monday, to: addDays(new Date(`${monday}T00:00:00Z`), 7) };
  }
  const size = length === 'month' ? 1 : 4;
  return months(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / size) * size, size);
}

function isoWeek(year: number, number: number): Period | null {
  if (number < 1 || number > 53) return null;
  // The 4th of January always lies in week 1.
  const first = periodOf(`${year}-01-04`, 'week').from;
  const period = periodOf(addDays(new Date(`${first}T00:00:00Z`), (number - 1) * 7), 'week');
  // Week 53 exists only in long years: its Thursday must lie in the year it is named for.
  return addDays(new Date(`${period.from}T00:00:00Z`), 3).startsWith(String(year)) ? period : null;
}

function months(year: number, first: number, length: number): Period {
  const day = (index: number): string => new Date(Date.UTC(year, index, 1)).toISOString().slice(0, 10);
  return { from: day(first), to: day(first + length) };
}

function addDays(date: Date, days: number): string {
  return new Date(date.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
