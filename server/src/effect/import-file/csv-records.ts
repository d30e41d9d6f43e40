import { Readable } from 'node:stream';
import { parse, type Options } from 'csv-parse';
import { parse as parseHead } from 'csv-parse/sync';
import { FileFault } from './file-fault.js';
import { mostRows, type FileRow } from './records.js';

const delimiters = [';', ',', '\t'] as const;
const looked = 30;
/** A quotation mark that is never closed would otherwise swallow the rest of the file into one cell. */
const longestRow = 1_000_000;

const options = {
  bom: true,
  max_record_size: longestRow,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  trim: true,
} satisfies Options;

/** Cuts a text into rows as it comes in. Rows keep whatever number of cells they have: a half-written row is judged by its reader. */
export async function* csvRecords(head: string, texts: AsyncIterable<string>): AsyncGenerator<FileRow> {
  const named = /^\ufeff?sep=(.)\r?\n/i.exec(head);
  const delimiter = named?.[1] ?? delimiterOf(head);
  if (delimiter === null) throw new FileFault('import.fault.delimiter', 1);
  const parser = parse({
    ...options,
    delimiter,
    from_line: named ? 2 : 1,
    on_record: withLine as Options['on_record'] & object,
  });
  const source = Readable.from(texts);
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let rows = 0;
  try {
    for await (const row of parser as AsyncIterable<FileRow>) {
      if (rows++ > mostRows.text) throw new FileFault('import.fault.tooManyRows', null, { most: mostRows.text });
      yield row;
    }
  } catch (error) {
    throw isUnclosed(error) ? new FileFault('import.fault.quote', lineOf(error)) : error;
  } finally {
    source.destroy();
  }
}

/** The parser reads ahead, so a row must be told its line as it is cut. */
const withLine = (cells: string[], { lines }: { lines: number }): unknown => ({ line: lines, cells });

/** The delimiter that cuts the first rows into most columns, the same number in most of them; null when none cuts at all. */
function delimiterOf(head: string): string | null {
  const counted = delimiters.map((delimiter) => ({ delimiter, ...evenness(head, delimiter) }));
  const best = counted.reduce((most, next) =>
    next.alike > most.alike || (next.alike === most.alike && next.columns > most.columns) ? next : most,
  );
  return best.columns > 1 ? best.delimiter : null;
}

function evenness(head: string, delimiter: string): { alike: number; columns: number } {
  const counts = new Map<number, number>();
  for (const { length } of firstRecords(head, delimiter)) counts.set(length, (counts.get(length) ?? 0) + 1);
  const cut = [...counts].filter(([columns]) => columns > 1);
  const [columns, alike] = cut.reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0]);
  return { columns, alike };
}

/** The head may end in the middle of a row, or of a quotation. */
function firstRecords(head: string, delimiter: string): string[][] {
  try {
    return parseHead(head, { ...options, delimiter, to: looked });
  } catch {
    return head
      .split(/\r?\n/)
      .slice(0, looked)
      .map((line) => line.split(delimiter));
  }
}

const isUnclosed = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^CSV_(QUOTE_NOT_CLOSED|MAX_RECORD_SIZE)$/.test(String(error.code));

function lineOf(error: unknown): number | null {
  return error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : null;
}
