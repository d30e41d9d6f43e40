import { sampleOf } from './two-means.js';

/** Cronbach's α of answers to k questions, one row a respondent, all answered (methods.md G.1); null with one question. */
export function cronbachAlpha(rows: readonly (readonly number[])[]): number | null {
  const k = rows[0]?.length ?? 0;
  if (k < 2 || rows.length < 2) return null;
  const each = Array.from({ length: k }, (_, item) => sampleOf(rows.map((row) => row[item] ?? 0)).variance);
  const whole = sampleOf(rows.map((row) => row.reduce((total, score) => total + score, 0))).variance;
  return whole === 0 ? null : (k / (k - 1)) * (1 - each.reduce((total, variance) => total + variance, 0) / whole);
}
