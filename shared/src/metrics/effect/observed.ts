import { median } from '../statistics/percentile.js';
import type { EffectInput } from './intervention.js';
import type { Outcome } from './outcome.js';
import { canMerge, gridFor, lastDay, missingShare, periodsOn, pointsInWindow, wholePeriods } from './periods.js';
import type { Period, PeriodGrid } from './periods.js';

/** A period of the product with what the comparison products had in the same days. */
export interface ObservedPeriod extends Period {
  readonly comparison: readonly Pick<Period, 'value' | 'n'>[];
}

export interface Observed {
  readonly grid: PeriodGrid;
  readonly periods: readonly ObservedPeriod[];
  /** Share of the days that no value covers. */
  readonly missing: number;
  /** Median n a period, the smallest of all series that are samples; null where none is. */
  readonly usualAnswers: number | null;
}

/** How much may be said: the full model, the one without trend, or nothing yet (methods.md F.4). */
export type Reach = 'full' | 'withoutTrend' | 'none';

export const fullReach = { before: 12, after: 6 } as const;
export const weakReach = { before: 8, after: 4 } as const;

/** Under this median n a survey's periods cannot be used; under the second they are merged first (methods.md F.2, F.4). */
export const fewestAnswers = 20;
const enoughAnswers = 30;

export const countOf = (periods: readonly Period[]): { before: number; after: number } => {
  const after = periods.filter((period) => period.after).length;
  return { before: periods.length - after, after };
};

export function reachOf(periods: readonly Period[]): Reach {
  const { before, after } = countOf(periods);
  if (before >= fullReach.before && after >= fullReach.after) return 'full';
  return before >= weakReach.before && after >= weakReach.after ? 'withoutTrend' : 'none';
}

/**
 * The series on equal periods: weeks, or two or four of them together where a survey has few answers. The grid is chosen
 * by numbers of answers alone, never by what they say. `enough` false: even four weeks hold too few.
 */
export function observe(input: EffectInput): Observed & { readonly enough: boolean } {
  const { outcome, comparison } = input;
  const merges = outcome.measurement === 'sampled' && [outcome, ...comparison].every(canMerge);
  const all = (merges ? [1, 2, 4] : [1]).map((times) => observeOn(input, times));
  const usable = all.filter(({ usualAnswers }) => usualAnswers === null || usualAnswers >= fewestAnswers);
  const solid = usable.find(({ usualAnswers }) => usualAnswers === null || usualAnswers >= enoughAnswers);
  const chosen = solid && reachOf(solid.periods) === 'full' ? solid : usable[0];
  const [finest] = all as [Observed, ...Observed[]];
  return chosen ? { ...chosen, enough: true } : { ...finest, enough: finest.periods.length === 0 };
}

function observeOn(input: EffectInput, times: number): Observed {
  const { plan, outcome, asOf } = input;
  const points = pointsInWindow(outcome, plan, asOf);
  const grid = gridFor(outcome, points, plan, times);
  const others = input.comparison.map((other) => onSameGrid(other, input, grid));
  const found = periodsOn(grid, points, plan.startsOn);
  const end = lastDay(plan, asOf);
  const whole = times > 1 ? wholePeriods(found, points[0]?.from ?? end, grid, end) : found;
  const periods = whole.flatMap((period) => {
    const comparison = others.map((byPlace) => byPlace.get(period.at)).filter((one) => one !== undefined);
    return comparison.length === others.length ? [{ ...period, comparison }] : [];
  });
  const sizes = [{ outcome, sizes: periods.map(({ n }) => n) }].concat(
    input.comparison.map((other, index) => ({
      outcome: other,
      sizes: periods.map((one) => one.comparison[index]?.n ?? 0),
    })),
  );
  const sampled = sizes.filter((one) => one.outcome.measurement === 'sampled').map((one) => median(one.sizes) ?? 0);
  return {
    grid,
    periods,
    missing: missingShare(points, grid, end),
    usualAnswers: sampled.length > 0 ? Math.min(...sampled) : null,
  };
}

function onSameGrid(other: Outcome, { plan, asOf }: EffectInput, grid: PeriodGrid): Map<number, Period> {
  const points = pointsInWindow(other, plan, asOf);
  return new Map(periodsOn(grid, points, plan.startsOn).map((period) => [period.at, period]));
}
