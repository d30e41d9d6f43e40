import type { ImportMapping } from 'shared/contracts';
import { dateIn } from 'shared/time';

export type DateOrder = ImportMapping['dateOrder'];

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const dayNamed = /^(\d{1,2})[-. ]+(\p{L}{3,9})\.?[-, ]+(\d{4})(?!\d)/u;
const monthNamed = /^(\p{L}{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})(?!\d)/u;
const instant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)$/;
/** Answers older than this are slips of the year; they would stretch a history over centuries. */
export const firstDay = '1990-01-01';

/** Excel's own count of days, as it stands in a file when the cells were never made dates: 2000 to 2100. */
const serial = /^(3[67]|[45]\d|6\d|7[0-2])\d{3}([.,]\d+)?$/;

/** Beginnings of the months' names in the three languages: three letters tell them all apart. */
const months = ['jan', 'feb', 'mar', 'apr', 'mai|maj|may', 'jun', 'jul', 'aug', 'sep', 'okt|oct', 'nov', 'des|dec'].map(
  (names) => new RegExp(`^(${names})`, 'i'),
);

/** How a cell writes its date: whether the order of day and month matters, and which it can only be. Null = no date. */
export function dateForm(cell: string): 'sure' | 'either' | 'dmy' | 'mdy' | null {
  const last = yearLast.exec(cell);
  if (!last) return readDate(cell, 'ymd') === null ? null : 'sure';
  const [one, two] = [Number(last[1]), Number(last[3])];
  // A full stop between the parts is the Norwegian way of writing day first; nobody writes the month first with it.
  if (last[2] === '.') return readDate(cell, 'dmy') === null ? null : 'sure';
  if (one > 12) return two <= 12 ? 'dmy' : null;
  if (two > 12) return 'mdy';
  return one === two ? 'sure' : 'either';
}

/** The part of a cell that its day depends on: all cells of a day become one. An instant becomes the zone's own day. */
export function dayPart(cell: string, zone: string): string {
  if (instant.test(cell)) return dayOfInstant(cell, zone) ?? cell.slice(0, 40);
  const found = yearFirst.exec(cell) ?? yearLast.exec(cell) ?? dayNamed.exec(cell) ?? monthNamed.exec(cell);
  return found ? found[0] : cell.slice(0, 40);
}

/** Null where there is no such day, or no such time of it: the parser itself would take the 31st of June for the first of July. */
function dayOfInstant(cell: string, zone: string): string | null {
  const [, year, month, day] = yearFirst.exec(cell) ?? [];
  const at = Date.parse(cell.replace(' ', 'T').replace(/\s/, ''));
  return Number.isNaN(at) || calendarDate(Number(year), Number(month), Number(day)) === null ? null : dateIn(zone, at);
}

/** Does a cell tell more than the day? */
export const hasTime = (cell: string): boolean => /\d[T ,]+\d{1,2}[:.]\d\d/.test(cell);

/** Calendar date `yyyy-mm-dd` of a cell; null when it is none, the 31st of June included. Times of day are dropped. */
export function readDate(cell: string, order: DateOrder, zone = 'UTC'): string | null {
  if (instant.test(cell)) return dayOfInstant(cell, zone);
  const first = yearFirst.exec(cell);
  if (first) return calendarDate(Number(first[1]), Number(first[2]), Number(first[3]));
  const last = yearLast.exec(cell);
  if (!last) return readNamed(cell) ?? readSerial(cell);
  const [one, two] = [Number(last[1]), Number(last[3])];
  const year = Number(last[4]) + (last[4]?.length === 2 ? 2000 : 0);
  return order === 'mdy' && last[2] !== '.' ? calendarDate(year, one, two) : calendarDate(year, two, one);
}

function readNamed(cell: string): string | null {
  const [byDay, byMonth] = [dayNamed.exec(cell), monthNamed.exec(cell)];
  const [day, name, year] = byDay ? [byDay[1], byDay[2], byDay[3]] : [byMonth?.[2], byMonth?.[1], byMonth?.[3]];
  const month = name === undefined ? -1 : months.findIndex((pattern) => pattern.test(name));
  return month < 0 ? null : calendarDate(Number(year), month + 1, Number(day));
}

function readSerial(cell: string): string | null {
  if (!serial.test(cell)) return null;
  return new Date(Date.UTC(1899, 11, 30 + Math.floor(Number(cell.replace(',', '.'))))).toISOString().slice(0, 10);
}

function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
}

/** What the dates of a file tell of their order, all together. */
export interface DateEvidence {
  /** Null = 03/04 could be March or April in every row. */
  readonly order: DateOrder | null;
  /** Some dates can only be read day first and others only month first: none of the rest can be trusted. */
  readonly mixed: { readonly dayFirst: string; readonly monthFirst: string } | null;
  /** One date of each way of writing them in the file, the first seen first. */
  readonly written: readonly string[];
}

/** How a date is written, whatever its numbers are. */
function mannerOf(cell: string): string {
  if (yearFirst.test(cell)) return 'year first';
  const last = yearLast.exec(cell);
  if (last) return last[2] === '.' ? 'dotted' : 'slashed';
  return /\p{L}{3}/u.test(cell) ? 'named' : 'counted';
}

export function dateEvidence(cells: Iterable<string>): DateEvidence {
  const seen: Partial<Record<NonNullable<ReturnType<typeof dateForm>>, string>> = {};
  const manners = new Map<string, string>();
  let dotted = false;
  for (const cell of cells) {
    const form = dateForm(cell);
    if (form === null) continue;
    seen[form] ??= cell;
    if (!manners.has(mannerOf(cell))) manners.set(mannerOf(cell), cell);
    dotted ||= form === 'sure' && /^\d{1,2}\./.test(cell);
  }
  const written = [...manners.values()];
  if (seen.dmy !== undefined && seen.mdy !== undefined) {
    return { order: null, mixed: { dayFirst: seen.dmy, monthFirst: seen.mdy }, written };
  }
  return { order: orderOf(seen, dotted), mixed: null, written };
}

function orderOf(seen: Partial<Record<'dmy' | 'mdy' | 'either' | 'sure', string>>, dotted: boolean): DateOrder | null {
  if (seen.dmy !== undefined) return 'dmy';
  if (seen.mdy !== undefined) return 'mdy';
  if (seen.either !== undefined) return null;
  return dotted ? 'dmy' : 'ymd';
}
