import { createHash } from 'node:crypto';
import { isBroken, mended } from './broken-letters.js';
import { dateForm } from './dates.js';
import { FileFault } from './file-fault.js';
import { findRole, plainHeader } from './headers.js';
import type { FileRow } from './records.js';
import { standingOf } from './scores.js';

/** The first rows of a file: what its columns are is told from these, so that it is told alike every time. */
const headRows = 1_000;

/** A file whose header has been understood; the rows follow as they are read. */
export interface Sheet {
  /** What each column is called, for the eye. */
  readonly headers: readonly string[];
  /** Every name a column goes by: in the first line, and in the second where the header has two. */
  readonly names: readonly (readonly string[])[];
  readonly headerRows: 1 | 2;
  readonly head: readonly FileRow[];
  /** All rows below the header, those of the head first. */
  readonly rows: AsyncIterable<FileRow>;
  readonly brokenLetters: boolean;
  /** The same for every export of the same form, whatever is in it. */
  readonly form: string;
}

export interface SheetChoice {
  readonly headerRows: 1 | 2;
  readonly repairLetters: boolean;
}

/** @param choice as a person or an earlier import said; absent = as the file shows */
export async function readSheet(rows: AsyncIterable<FileRow>, choice?: SheetChoice): Promise<Sheet> {
  const iterator = rows[Symbol.asyncIterator]();
  const first: FileRow[] = [];
  while (first.length < headRows + 2) {
    const next = await iterator.next();
    if (next.done) break;
    first.push(next.value);
  }
  const brokenLetters = first.some(({ cells }) => cells.some(isBroken));
  const repair = choice?.repairLetters ?? brokenLetters;
  const read = repair ? first.map(repaired) : first;
  const [header, second] = read;
  if (!header) throw new FileFault('import.fault.empty');
  const headerRows = choice?.headerRows ?? countHeaderRows(read);
  const names = namesOf(header, headerRows === 2 ? second : undefined);
  const head = read.slice(headerRows);
  return {
    headers: names.map(([name = '', text]) => (text && text !== name ? (name ? `${name}: ${text}` : text) : name)),
    names,
    headerRows,
    head: head.slice(0, headRows),
    rows: following(head, iterator, repair),
    brokenLetters,
    form: createHash('sha256')
      .update(JSON.stringify(names.map((one) => one.map(plainHeader))))
      .digest('hex')
      .slice(0, 32),
  };
}

const repaired = ({ line, cells }: FileRow): FileRow => ({ line, cells: cells.map(mended) });

async function* following(
  head: readonly FileRow[],
  rest: AsyncIterator<FileRow>,
  repair: boolean,
): AsyncGenerator<FileRow> {
  try {
    yield* head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) {
      yield repair ? repaired(next.value) : next.value;
    }
  } finally {
    await rest.return?.();
  }
}

function namesOf(header: FileRow, second: FileRow | undefined): string[][] {
  const width = Math.max(header.cells.length, second?.cells.length ?? 0);
  return Array.from({ length: width }, (_, index) => {
    const name = oneLine(header.cells[index] ?? '');
    return second ? [name, oneLine(second.cells[index] ?? '')] : [name];
  });
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Two where the second line is no answer: it has words where the lines below have dates, and neither numbers nor words
 * of a scale. A title above the header counts too: then only the second line names any column we know.
 */
function countHeaderRows([header, second, ...below]: readonly FileRow[]): 1 | 2 {
  if (!header || !second || below.length === 0 || second.cells.some(isAnswer)) return 1;
  const known = (row: FileRow): number => row.cells.filter((name) => findRole([name]) !== undefined).length;
  if (known(header) === 0 && known(second) >= 2) return 2;
  const dated = header.cells.some((_, index) =>
    below.slice(0, 20).some(({ cells }) => dateForm(cells[index] ?? '') !== null),
  );
  return dated && second.cells.some((cell) => cell.length > 3) ? 2 : 1;
}

/** A number, anything written like a date, or a word of a scale. */
const isAnswer = (cell: string): boolean =>
  /^[\d\s.,:/+%-]+$/.test(cell) || dateForm(cell) !== null || standingOf(cell) !== undefined;

/** What stands in a column's cells among the first rows; an empty one says nothing. */
export const cellsOf = (sheet: Sheet, index: number | undefined): string[] =>
  index === undefined ? [] : sheet.head.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '');
