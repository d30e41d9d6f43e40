import { parse } from 'csv-parse/sync';
import type { Sentence } from 'shared/contracts';
import { sentence } from 'shared/language';

/** A file as rows of text, each with the line it begins on (the header is line 1). */
export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export type TableResult = { readonly table: Table } | { readonly fault: Sentence; readonly line: number | null };

const delimiters = [';', ',', '\t'] as const;

/** Cuts a text into a table. Rows keep whatever number of cells they have: a half-written row is judged by its reader. */
export function readTable(text: string): TableResult {
  if (text.trim() === '') return { fault: sentence('import.fault.empty', {}), line: null };
  if (/^\s*(<!doctype|<html|<\?xml)/i.test(text) || text.includes('\u0000')) {
    return { fault: sentence('import.fault.notText', {}), line: null };
  }
  const delimiter = delimiterOf(text);
  if (delimiter === null) return { fault: sentence('import.fault.delimiter', {}), line: 1 };
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const [header, ...rows] = records;
    if (!header) return { fault: sentence('import.fault.empty', {}), line: null };
    return {
      table: {
        headers: header.record,
        rows: rows.map(({ record, info }) => ({ line: info.lines, cells: record })),
      },
    };
  } catch (error) {
    return { fault: sentence('import.fault.quote', {}), line: lineOf(error) };
  }
}

/** The delimiter that cuts the header into most columns; null when none cuts it at all. */
function delimiterOf(text: string): string | null {
  const header = text.slice(0, text.search(/\r?\n|$/));
  const counted = delimiters.map((delimiter) => ({ delimiter, cells: header.split(delimiter).length }));
  const best = counted.reduce((most, next) => (next.cells > most.cells ? next : most));
  return best.cells > 1 ? best.delimiter : null;
}

function lineOf(error: unknown): number | null {
  return error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : null;
}
