import { sum } from './process-limits.js';

/** An estimate with its standard error. */
export interface Estimated {
  readonly value: number;
  readonly error: number;
}

/** What several estimates of like things say together (DerSimonian and Laird 1986). */
export interface Together {
  /** Mean if all had the same effect. */
  readonly fixedMean: number;
  /** Cochran's Q. */
  readonly q: number;
  /** Variance of the true effects between them. */
  readonly tau2: number;
  readonly mean: number;
  readonly error: number;
  /** Each estimate drawn towards the mean by how uncertain it is: the winner's curse taken off (methods.md G.4). */
  readonly shrunken: readonly number[];
}

/** Two estimates at least, all errors above 0. */
export function together(estimates: readonly Estimated[]): Together {
  const fixed = estimates.map(({ error }) => 1 / error ** 2);
  const fixedMean = weightedMean(estimates, fixed);
  const q = sum(estimates.map(({ value }, index) => (fixed[index] ?? 0) * (value - fixedMean) ** 2));
  const scale = sum(fixed) - sum(fixed.map((weight) => weight ** 2)) / sum(fixed);
  const tau2 = Math.max(0, (q - (estimates.length - 1)) / scale);
  const weights = estimates.map(({ error }) => 1 / (error ** 2 + tau2));
  const mean = weightedMean(estimates, weights);
  const shrunken = estimates.map(({ value, error }) => {
    const own = tau2 / (tau2 + error ** 2);
    return own * value + (1 - own) * mean;
  });
  return { fixedMean, q, tau2, mean, error: 1 / Math.sqrt(sum(weights)), shrunken };
}

const weightedMean = (estimates: readonly Estimated[], weights: readonly number[]): number =>
  sum(estimates.map(({ value }, index) => value * (weights[index] ?? 0))) / sum(weights);
