import { binomialCdf } from './binomial.js';

/**
 * Nearest rank (Hyndman and Fan type 1): always a value that was observed, so that "at least 85 of 100 took ≤ x" is
 * literally true (methods.md A.2). `sorted` ascends and is not empty.
 */
export function nearestRank(sorted: readonly number[], p: number): number {
  return sorted[nearestRankOf(sorted.length, p) - 1] as number;
}

/** Rank of a percentile among n values, counted from 1. Guards against products such as 0.07 × 100 = 7.000000000000001. */
export const nearestRankOf = (n: number, p: number): number => Math.max(1, Math.ceil(p * n - 1e-9));

/** Ranks, counted from 1, of a distribution-free 95 % interval. `low` 0 and `high` null: no finite bound on that side. */
export interface RankInterval {
  readonly low: number;
  readonly high: number | null;
}

export function rankInterval(n: number, p: number, alpha = 0.05): RankInterval {
  let low = 0;
  for (const [k, cumulative] of binomialCdf(n, p).entries()) {
    if (cumulative <= alpha / 2) low = k + 1;
    if (cumulative >= 1 - alpha / 2) return { low, high: k + 1 };
  }
  return { low, high: null };
}

/** Smallest sample whose percentile has a finite upper bound: 6 for P50, 23 for P85, 72 for P95. */
export const smallestSampleFor = (p: number, alpha = 0.05): number => Math.ceil(Math.log(alpha / 2) / Math.log(p));

export interface Percentile {
  readonly value: number;
  /** Too few values for an upper bound: the percentile is `value` or more (decisions.md 7). */
  readonly atLeast: boolean;
  readonly low: number | null;
  readonly high: number | null;
}

/** A percentile with what the sample allows to say about it; null when it allows nothing. */
export function percentile(sorted: readonly number[], p: number): Percentile | null {
  const n = sorted.length;
  const ranks = rankInterval(n, p);
  const low = ranks.low > 0 ? (sorted[ranks.low - 1] as number) : null;
  if (n < smallestSampleFor(p)) return low === null ? null : { value: low, atLeast: true, low, high: null };
  const high = ranks.high === null ? null : (sorted[ranks.high - 1] as number);
  return { value: nearestRank(sorted, p), atLeast: false, low, high };
}

export const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** Nearest-rank median, or null of nothing. */
export const median = (values: readonly number[]): number | null =>
  values.length === 0 ? null : nearestRank(ascending(values), 0.5);
