import { smallestGroup, type BetterDirection } from '../../domain/indicator.js';
import { sampleOf, welch, type Sample } from '../statistics/two-means.js';
import { newcombe, probabilitySecondHigher } from '../statistics/two-shares.js';
import type { EffectUnit } from './analysis.js';
import { rounded } from './rounded.js';

/**
 * Answers at one moment. `answersPerUser`: mean number of answers of one user; answers of the same user resemble each
 * other, so that n counts as n divided by it (methods.md F.6).
 */
export type Moment =
  | { readonly kind: 'share'; readonly x: number; readonly n: number; readonly answersPerUser?: number }
  | ({ readonly kind: 'score'; readonly answersPerUser?: number } & Sample)
  /** Mean and variance of the logarithms: times are compared by ratio. */
  | ({ readonly kind: 'time'; readonly answersPerUser?: number } & Sample);

export const timesAt = (values: readonly number[]): Moment => ({
  kind: 'time',
  ...sampleOf(values.map((value) => Math.log(value))),
});

/** The difference between two moments: grade C, never a verdict; what lies behind it is unknown. */
export interface TwoMoments {
  readonly method: { readonly id: 'two-moments'; readonly version: 1 };
  readonly seed: null;
  readonly evidence: 'C';
  readonly unit: EffectUnit;
  readonly n: { readonly before: number; readonly after: number };
  /** After less before; relative for times. */
  readonly change: number;
  readonly low: number;
  readonly high: number;
  readonly probabilityBetter: number;
}

/** The fallback where no series exists (methods.md F.6). Null under five answers on a side, or for unlike moments. */
export function compareMoments(before: Moment, after: Moment, better: BetterDirection): TwoMoments | null {
  if (Math.min(before.n, after.n) < smallestGroup) return null;
  const found = compared(before, after);
  if (!found) return null;
  const { unit, change, low, high, higher } = found;
  return rounded({
    method: { id: 'two-moments', version: 1 },
    seed: null,
    evidence: 'C',
    unit,
    n: { before: before.n, after: after.n },
    change,
    low,
    high,
    probabilityBetter: better === 'higher' ? higher : 1 - higher,
  } as const);
}

function compared(before: Moment, after: Moment) {
  if (before.kind === 'share' && after.kind === 'share') {
    const [first, second] = [independent(before), independent(after)];
    const { difference, low, high } = newcombe(second, first);
    const whole = ({ x, n }: { x: number; n: number }) => ({ x: Math.round(x), n: Math.round(n) });
    const higher = probabilitySecondHigher(whole(first), whole(second));
    return { unit: 'percentagePoints' as const, change: difference, low, high, higher };
  }
  if (before.kind === 'share' || after.kind === 'share' || before.kind !== after.kind) return null;
  if (before.variance + after.variance === 0) return null;
  const sized = (moment: typeof before) => ({ ...moment, n: Math.max(2, moment.n / (moment.answersPerUser ?? 1)) });
  const { difference, low, high, secondHigher } = welch(sized(after), sized(before));
  const higher = 1 - secondHigher;
  if (before.kind === 'score') return { unit: 'points' as const, change: difference, low, high, higher };
  const [change, lowest, highest] = [Math.expm1(difference), Math.expm1(low), Math.expm1(high)];
  return { unit: 'percent' as const, change, low: lowest, high: highest, higher };
}

function independent({ x, n, answersPerUser = 1 }: Extract<Moment, { kind: 'share' }>): { x: number; n: number } {
  return { x: x / answersPerUser, n: n / answersPerUser };
}
