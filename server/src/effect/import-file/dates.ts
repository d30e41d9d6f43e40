import type { ImportMapping } from 'shared/contracts';

export type DateOrder = ImportMapping['dateOrder'];

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;

/** Calendar date `yyyy-mm-dd` of a cell; null when it is none, the 31st of June included. Times of day are dropped. */
export function readDate(cell: string, order: DateOrder): string | null {
  const first = yearFirst.exec(cell);
  if (first) return calendarDate(Number(first[1]), Number(first[2]), Number(first[3]));
  const last = yearLast.exec(cell);
  if (!last) return null;
  const [one, two] = [Number(last[1]), Number(last[3])];
  const year = Number(last[4]) + (last[4]?.length === 2 ? 2000 : 0);
  return order === 'mdy' ? calendarDate(year, one, two) : calendarDate(year, two, one);
}

function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
}

/** Which part comes first, as far as the cells tell; null when 03/04 could be March or April in every row. */
export function orderOf(cells: readonly string[]): DateOrder | null {
  const parts = cells.map((cell) => yearLast.exec(cell)).filter((match) => match !== null);
  if (parts.length === 0) return 'ymd';
  // A full stop between the parts is the Norwegian way of writing day first; nobody writes the month first with it.
  if (parts.some((match) => match[2] === '.' || Number(match[1]) > 12)) return 'dmy';
  return parts.some((match) => Number(match[3]) > 12) ? 'mdy' : null;
}
