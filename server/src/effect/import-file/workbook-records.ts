import readSheets from 'read-excel-file/node';
import { FileFault } from './file-fault.js';
import type { FileRow } from './records.js';
import { checkWorkbookSize } from './workbook-size.js';

export interface Workbook {
  /** The sheet that was read: the first with a table in it. */
  readonly sheet: string;
  /** Other sheets that hold something too. */
  readonly others: readonly string[];
  readonly rows: readonly FileRow[];
}

/** The answers of an Excel workbook. Of a formula the value counts that was stored with it; nothing is worked out. */
export async function readWorkbook(file: Buffer): Promise<Workbook> {
  await checkWorkbookSize(file);
  const sheets = await readSheets(file).catch(() => {
    throw new FileFault('import.fault.brokenWorkbook');
  });
  const filled = sheets.filter(({ data }) => data.length > 1);
  const [first, ...others] = filled.length > 0 ? filled : sheets;
  if (!first || first.data.length === 0) throw new FileFault('import.fault.empty');
  const width = Math.max(...first.data.slice(0, 2).map(({ length }) => length));
  const rows = first.data.map((cells, index) => ({
    line: index + 1,
    cells: Array.from({ length: Math.max(width, cells.length) }, (_, at) => asWritten(cells[at] ?? null)),
  }));
  return {
    sheet: first.sheet,
    others: others.map(({ sheet }) => sheet),
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')),
  };
}

/** A cell as a CSV file would hold it; a day has no zone, so it is written as it stands in the sheet. */
function asWritten(cell: unknown): string {
  if (cell === null) return '';
  if (cell instanceof Date)
    return cell
      .toISOString()
      .replace('T', ' ')
      .replace(/\.\d+Z$/, '');
  return typeof cell === 'string' ? cell.trim() : JSON.stringify(cell);
}
