import { hash } from 'node:crypto';

/** How many were asked on a day, and who they were as hashes: the same ones in another file are known by them. */
export interface AskedIn {
  readonly on: string;
  readonly n: number;
  /** Six bytes each, in order; null where there are too many to keep. */
  readonly hashes: Buffer | null;
}

/** Bytes kept of each. Two of ten thousand of a day meet once in five million days. */
export const hashLength = 6;

/** More on one day are only counted: what several files say of such a day is the largest of their numbers. */
const mostKept = 500_000;

/** What is kept of one who was asked: nothing of who it was, and the same in every file. */
export const hashOfAsked = (identity: string): number =>
  Number.parseInt(hash('sha256', identity, 'hex').slice(0, 2 * hashLength), 16);

/** By day, oldest first; of each day all rows that told of somebody no row before had told of. */
export function askedByDay(rows: Iterable<{ readonly on: string; readonly asked: readonly number[] }>): AskedIn[] {
  const days = new Map<string, number[]>();
  for (const { on, asked } of rows) {
    if (asked.length === 0) continue;
    const known = days.get(on) ?? [];
    for (const one of asked) known.push(one);
    days.set(on, known);
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, all]) => ({ on, n: all.length, hashes: all.length > mostKept ? null : inBytes(all) }));
}

function inBytes(all: readonly number[]): Buffer {
  const bytes = Buffer.alloc(all.length * hashLength);
  Float64Array.from(all)
    .sort()
    .forEach((one, at) => bytes.writeUIntBE(one, at * hashLength, hashLength));
  return bytes;
}
