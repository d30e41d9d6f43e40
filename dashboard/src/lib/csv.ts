import type { Reading } from 'shared/contracts';

/**
 * Exactly what is drawn, as a file: commented lines with definition and caveats first, then one row a bucket.
 * Numbers keep the point as decimal mark and semicolons part the columns, so that every spreadsheet reads it in any of our languages.
 */
export function csvOf(reading: Reading, heading: readonly string[]): string {
  const header = heading.map(remark);
  const points = reading.shape.kind === 'series' ? reading.shape.points : [];
  const rows = points.map((point) =>
    [
      point.bucket,
      point.from,
      point.to,
      point.suppressed ? '' : (point.value ?? ''),
      point.suppressed ? '' : point.n,
      point.partial ? 1 : 0,
    ].join(';'),
  );
  return [...header, 'bucket;from;to (exclusive);value;n;not closed', ...rows, ''].join('\r\n');
}

/** Offers a text as a file, without a request. */
export function offer(fileName: string, text: string): void {
  offerFile(fileName, new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
}

/** Offers what was made here as a file. */
export function offerFile(fileName: string, content: Blob): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(content);
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

/** A line before the table, in one cell: what is written in a name or a note may not become a cell of its own. */
export const remark = (line: string): string => cell(`# ${line.replaceAll(/\s+/g, ' ')}`);

/** A cell that no spreadsheet takes for a formula, and that may hold separators, quotes and line breaks. */
export function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
