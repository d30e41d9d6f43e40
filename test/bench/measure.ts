import { readFile } from 'node:fs/promises';
import process from 'node:process';

/** One line of a table: what was measured, the values, and the goal where there is one. */
export interface Line {
  readonly what: string;
  readonly value: string;
  readonly goal?: string;
}

export function printTable(title: string, lines: readonly Line[]): void {
  const width = Math.max(...lines.map(({ what }) => what.length));
  const rows = lines.map(
    ({ what, value, goal }) => `  ${what.padEnd(width)}  ${value}${goal ? `   (goal ${goal})` : ''}`,
  );
  process.stdout.write(`\n${title}\n${rows.join('\n')}\n`);
}

/** The value that so large a part of all values does not exceed. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** p50 and p95 with the number of values behind them; never a mean. */
export const spread = (values: readonly number[]): string =>
  `p50 ${median(values).toFixed(0)} ms, p95 ${quantile(values, 0.95).toFixed(0)} ms, n ${values.length}`;

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Milliseconds that it takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** Memory that is a process's own, with its share of what it shares, in MB; 0 where the system does not say. */
export async function memoryOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1024;
}
