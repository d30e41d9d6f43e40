import { ends, starts, startsBesideAnEnd } from './case-names.js';
import { dateForm } from './dates.js';
import { findName } from './headers.js';
import { cellsOf, type Sheet } from './sheet.js';

interface Days {
  readonly start?: number;
  readonly date?: number;
}

/**
 * The columns of the days on which cases began and ended, by what they are called. A column that is filled with something else
 * than days is neither, and no column is both.
 */
export function findDays(sheet: Sheet, hidden: ReadonlySet<number>): Days {
  const find = (names: readonly string[], without?: number): number | undefined =>
    findName(sheet.names, names, (index) => {
      const cells = cellsOf(sheet, index);
      return index !== without && !hidden.has(index) && (cells.length === 0 || cells.some((cell) => dateForm(cell)));
    });
  const date = find(ends);
  const start = find(date === undefined ? starts : [...starts, ...startsBesideAnEnd], date);
  return { ...(start === undefined ? {} : { start }), ...(date === undefined ? {} : { date }) };
}
