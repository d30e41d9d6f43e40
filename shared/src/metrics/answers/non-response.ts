import type { Interval, Share } from '../statistics/shares.js';

/** What the share of all could be if those who did not answer had all said no, or all yes (Manski; methods.md E.5). */
export function worstCase(responseRate: number, share: number): Interval {
  const low = responseRate * share;
  return { low, high: low + (1 - responseRate) };
}

/** Share with standard error and the size of an even sample that would know as much. */
export interface Weighted {
  readonly share: number;
  readonly error: number;
  readonly effectiveN: number;
}

/** Answers by channel, weighted by each channel's known part of all users; the parts add up to 1 (methods.md E.5). */
export function postStratified(strata: readonly (Share & { readonly part: number })[]): Weighted {
  const each = strata.map(({ x, n, part }) => ({ n, part, p: x / n }));
  const variance = each.reduce((sum, { n, part, p }) => sum + (part ** 2 * p * (1 - p)) / n, 0);
  const squares = each.reduce((sum, { n, part }) => sum + part ** 2 / n, 0);
  const whole = each.reduce((sum, { part }) => sum + part, 0);
  return {
    share: each.reduce((sum, { part, p }) => sum + part * p, 0),
    error: Math.sqrt(variance),
    effectiveN: whole ** 2 / squares,
  };
}
