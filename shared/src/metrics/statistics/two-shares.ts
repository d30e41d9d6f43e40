import { logBeta, incompleteBeta } from './incomplete-beta.js';
import { rootOf } from './root.js';
import { wilson, type Interval, type Share } from './shares.js';

/** 95 % interval of p₁ − p₂ by Newcombe's square-and-add of two Wilson intervals (methods.md E.6). */
export function newcombe(first: Share, second: Share): Interval & { readonly difference: number } {
  const [p1, p2] = [first.x / first.n, second.x / second.n];
  const [one, two] = [wilson(first.x, first.n), wilson(second.x, second.n)];
  const difference = p1 - p2;
  return {
    difference,
    low: difference - Math.hypot(p1 - one.low, two.high - p2),
    high: difference + Math.hypot(one.high - p1, p2 - two.low),
  };
}

/**
 * P(p₂ > p₁) with both shares evenly believed in beforehand: two Beta posteriors, in closed form (methods.md F.6; Miller,
 * evanmiller.org/bayesian-ab-testing.html).
 */
export function probabilitySecondHigher(first: Share, second: Share): number {
  const [a1, b1] = [first.x + 1, first.n - first.x + 1];
  const [a2, b2] = [second.x + 1, second.n - second.x + 1];
  const growth = (i: number): number => ((a1 + i) * (b2 + i)) / ((a1 + b1 + b2 + i) * (1 + i));
  // From the largest term to both sides, each by its neighbour: of many answers the first is too small for a number.
  const top = Math.max(0, Math.min(a2 - 1, Math.floor((a1 * b2 - a1 - b1 - b2) / (b1 + 1))));
  let total = 1;
  for (let i = top, term = 1; i + 1 < a2 && term > negligible; i += 1) total += term *= growth(i);
  for (let i = top - 1, term = 1; i >= 0 && term > negligible; i -= 1) total += term /= growth(i);
  const largest = logBeta(a1 + top, b1 + b2) - Math.log(b2 + top) - logBeta(1 + top, b2) - logBeta(a1, b1);
  return Math.min(1, total * Math.exp(largest));
}

/** A million terms of this move no figure in its first twelve digits. */
const negligible = 1e-20;

/** Jeffreys' 95 % interval of a share: the middle of its Beta posterior with prior (½, ½). */
export function jeffreys({ x, n }: Share): Interval {
  const quantile = (p: number): number => rootOf((share) => incompleteBeta(share, x + 0.5, n - x + 0.5) - p, 0, 1);
  return { low: x === 0 ? 0 : quantile(0.025), high: x === n ? 1 : quantile(0.975) };
}
