/** Holm's adjusted p-values, in the order given: the chance of one false find among all (methods.md F.4). */
export const holm = (values: readonly number[]): number[] =>
  adjusted(values, (p, rank, m) => p * (m - rank), Math.max, 'ascending');

/** Benjamini and Hochberg's: the expected share of false finds among those made. */
export const benjaminiHochberg = (values: readonly number[]): number[] =>
  adjusted(values, (p, rank, m) => (p * m) / (rank + 1), Math.min, 'descending');

/** `step` by rank from 0, then made monotone from the smallest or the largest on, and never above 1. */
function adjusted(
  values: readonly number[],
  step: (p: number, rank: number, m: number) => number,
  keep: (a: number, b: number) => number,
  order: 'ascending' | 'descending',
): number[] {
  const ranked = values.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const found = ranked.map(({ p, index }, rank) => ({ index, p: Math.min(1, step(p, rank, values.length)) }));
  const walk = order === 'ascending' ? found : [...found].reverse();
  const result = new Array<number>(values.length).fill(1);
  let kept: number | null = null;
  for (const { index, p } of walk) {
    kept = kept === null ? p : keep(kept, p);
    result[index] = kept;
  }
  return result;
}
