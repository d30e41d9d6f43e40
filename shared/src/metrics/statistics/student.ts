import { incompleteBeta, logBeta } from './incomplete-beta.js';
import { rootOf } from './root.js';
import type { Interval } from './shares.js';

/** 95 % interval of a mean of scores by Student's t, from their count, sum and sum of squares; n at least 2. */
export function meanInterval(n: number, total: number, squares: number): Interval {
  const centre = total / n;
  const variance = Math.max(0, (squares - n * centre ** 2) / (n - 1));
  const half = studentQuantile(n - 1) * Math.sqrt(variance / n);
  return { low: centre - half, high: centre + half };
}

/** The t that Student's distribution stays under with probability p; the 97.5 % point where p is not given. */
export function studentQuantile(degrees: number, p = 0.975): number {
  if (p === 0.5) return 0;
  const cdf = studentCdf(degrees);
  const reach = rootOf((t) => cdf(t) - Math.max(p, 1 - p), 0, 2);
  return p > 0.5 ? reach : -reach;
}

/** P(T ≤ t) for Student's t; made once for its degrees of freedom, which need not be whole. */
export function studentCdf(degrees: number): (t: number) => number {
  const lnBeta = logBeta(degrees / 2, 0.5);
  return (t) => {
    const tail = incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5, lnBeta) / 2;
    return t > 0 ? 1 - tail : tail;
  };
}
