import { incompleteBeta, logGamma } from './incomplete-beta.js';
import { rootOf } from './root.js';
import type { Interval } from './shares.js';

/** Exact 95 % interval of a rate from a count of events (Garwood): events a unit of `exposure` (methods.md E.6). */
export function rateInterval(count: number, exposure: number): Interval {
  const low = count === 0 ? 0 : rootOf((mean) => 1 - atMost(count - 1, mean) - 0.025, 0, count + 1);
  const high = rootOf((mean) => 0.025 - atMost(count, mean), count, 2 * count + 5);
  return { low: low / exposure, high: high / exposure };
}

/** How the first rate stands to the second over the same exposure, exactly, given their sum; both counts above 0. */
export function rateRatio(first: number, second: number): Interval & { readonly ratio: number; readonly p: number } {
  const n = first + second;
  const chance = (k: number): number =>
    Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) - n * Math.LN2);
  const seen = chance(first) * (1 + 1e-7);
  const p = Array.from({ length: n + 1 }, (_, k) => chance(k)).reduce((sum, one) => (one <= seen ? sum + one : sum), 0);
  // The upper end is the lower one of the other way round: near 1 a share holds too few digits of what is left.
  return {
    ratio: first / second,
    low: lowestOdds(first, second),
    high: 1 / lowestOdds(second, first),
    p: Math.min(1, p),
  };
}

/** Of the first among both, as few as 2.5 of 100 samples would still show so many with. */
function lowestOdds(first: number, second: number): number {
  const share = rootOf((x) => incompleteBeta(x, first, second + 1) - 0.025, 0, 1);
  return share / (1 - share);
}

/** P(N ≤ count) for a Poisson count of this mean. */
function atMost(count: number, mean: number): number {
  if (mean <= 0) return 1;
  let total = 0;
  for (let k = 0; k <= count; k += 1) total += Math.exp(k * Math.log(mean) - mean - logGamma(k + 1));
  return Math.min(1, total);
}
