import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Real records that nobody on this project wrote. They are not ours to ship: tests that read them are skipped elsewhere. */
const folder = new URL('../../../shared/data/', import.meta.url);

export const hasRecordedData = existsSync(folder);
export const whyNot = `Skipped: no recorded data at ${folder.pathname}`;

export function recordedText(path: string): string {
  const bytes = readFileSync(new URL(path, folder));
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}

export const recordedJson = (path: string): unknown => JSON.parse(recordedText(path));

/** Rows of a CSV without quotes, by column name. */
export function recordedRows(path: string): Record<string, string>[] {
  const [head = '', ...lines] = recordedText(path).trim().split('\n');
  const names = head.trim().split(',');
  return lines.map((line) => {
    const values = line.trim().split(',');
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
  });
}
