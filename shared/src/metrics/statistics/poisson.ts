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
  const odds = (share: number): number => share / (1 - share);
  const low = rootOf((share) => incompleteBeta(share, first, second + 1) - 0.025, 0, 1);
  const high = rootOf((share) => incompleteBeta(share, first + 1, second) - 0.975, 0, 1);
  const chance = (k: number): number =>
    Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) - n * Math.LN2);
  const seen = chance(first) * (1 + 1e-7);
  const p = Array.from({ length: n + 1 }, (_, k) => chance(k)).reduce((sum, one) => (one <= seen ? sum + one : sum), 0);
  return { ratio: first / second, low: odds(low), high: odds(high), p: Math.min(1, p) };
}

/** P(N ≤ count) for a Poisson count of this mean. */
function atMost(count: number, mean: number): number {
  if (mean <= 0) return 1;
  let total = 0;
  for (let k = 0; k <= count; k += 1) total += Math.exp(k * Math.log(mean) - mean - logGamma(k + 1));
  return Math.min(1, total);
}
