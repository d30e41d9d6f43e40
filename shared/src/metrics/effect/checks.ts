import { daysBetween } from '../../time/calendar-date.js';
import { autoregression, expectedRho, regressionOn, whiten, type Row } from '../statistics/autoregression.js';
import { dot } from '../statistics/least-squares.js';
import { mean } from '../statistics/process-limits.js';
import { intervalOfMixture, meanOf, mixtureOf, scaleOf } from '../statistics/student-mixture.js';
import type { EffectInput } from './intervention.js';
import { rowsOf } from './design.js';
import { fullReach, type Observed, type ObservedPeriod } from './observed.js';
import type { EffectScale } from './scale.js';
import { estimateOf, fitStep, onlyColumn, type StepFit } from './step-fit.js';
import { leaveOneOut, type Judgement, type LeftOut } from './judge.js';
import { wordFor, type Word } from './verdict.js';

/** What is tried with every result and printed beside it (methods.md F.4). */
export interface EffectChecks {
  /** The same without a trend; null where the model has none. */
  readonly withoutTrend: {
    readonly change: number;
    readonly low: number;
    readonly high: number;
    readonly word: Word;
  } | null;
  /** What would be said when each period after the start is left out in turn. */
  readonly leaveOneOut: readonly LeftOut[];
  /** Autocorrelation of what the model leaves unexplained, one and two periods apart; near 0 where it fits. */
  readonly residuals: { readonly lag1: number; readonly lag2: number };
  /** Slope a period of the distance to the comparison before the start, on the model's scale; null without comparison. */
  readonly slopeBefore: { readonly mean: number; readonly low: number; readonly high: number } | null;
  /** Dates before the start tried as if they were it, and the share that shows as much; null with under twenty. */
  readonly placebo: { readonly dates: number; readonly asLarge: number } | null;
  /** The start followed within four periods on a week outside the usual range: some of the change may be a return. */
  readonly startedAtExtreme: boolean;
}

export function checksOf(input: EffectInput, { observed, scale, fit, leftOut }: Judgement): EffectChecks {
  const { outcome, plan } = input;
  const { periods } = observed;
  const flat = fit.form.trend ? fitStep(periods, scale, { ...fit.form, trend: false }) : null;
  const without = flat && estimateOf(flat, scale, outcome, plan);
  return {
    withoutTrend: without && {
      change: without.change,
      low: without.low,
      high: without.high,
      word: wordFor(without.probabilities),
    },
    leaveOneOut: leftOut ?? leaveOneOut(input, observed, scale, fit),
    residuals: residuals(fit),
    slopeBefore: input.comparison.length > 0 ? slopeBefore(periods, scale) : null,
    placebo: placebo(periods, scale, fit),
    startedAtExtreme: startedAtExtreme(input, observed),
  };
}

/** Autocorrelation of the whitened residuals at the expected ρ. */
function residuals({ rows, posterior }: StepFit): EffectChecks['residuals'] {
  const rho = expectedRho(posterior);
  const coefficients = regressionOn(rows)?.(rho)?.fit.coefficients ?? new Float64Array();
  const left = whiten(rows, rho).map(({ x, y }) => y - dot(x, coefficients));
  return { lag1: likeness(left, 1), lag2: likeness(left, 2) };
}

function likeness(values: readonly number[], lag: number): number {
  const centre = mean(values);
  const spread = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  if (spread === 0) return 0;
  const later = values.slice(lag);
  return later.reduce((sum, value, index) => sum + (value - centre) * ((values[index] ?? 0) - centre), 0) / spread;
}

function slopeBefore(periods: readonly ObservedPeriod[], scale: EffectScale): EffectChecks['slopeBefore'] {
  const before = periods.filter(({ after }) => !after);
  // Without a step, its column is left out: constant and trend alone.
  const rows = withoutStep(rowsOf(before, scale, { trend: true, slope: false, season: false }));
  const posterior = autoregression(rows);
  if (!posterior) return null;
  const slope = mixtureOf(posterior, onlyColumn(rows, 1));
  return { mean: meanOf(slope), ...intervalOfMixture(slope) };
}

const withoutStep = (rows: readonly Row[]): Row[] =>
  rows.map((row) => ({ ...row, x: row.x.filter((_, column) => column !== 2) }));

/** Fewest placebo dates that say something. */
const enoughDates = 20;

function placebo(periods: readonly ObservedPeriod[], scale: EffectScale, fit: StepFit): EffectChecks['placebo'] {
  const before = periods.filter(({ after }) => !after);
  const dates = before.slice(fullReach.before, before.length - fullReach.after + 1);
  if (dates.length < enoughDates) return null;
  const size = ratio(fit);
  const form = { ...fit.form, slope: false };
  const asLarge = dates.filter((start) => {
    const pretended = before.map((period) => ({ ...period, after: period.at >= start.at }));
    const found = fitStep(pretended, scale, form);
    return found !== null && ratio(found) >= size;
  });
  return { dates: dates.length, asLarge: asLarge.length / dates.length };
}

const ratio = ({ step }: StepFit): number => Math.abs(meanOf(step)) / scaleOf(step);

/** Regression to the mean looks like an effect when one acts at the worst point (methods.md H). */
function startedAtExtreme({ plan, unusualWeeks }: EffectInput, { grid }: Observed): boolean {
  return unusualWeeks.some((week) => {
    const earlier = daysBetween(week, plan.startsOn);
    return earlier > 0 && earlier <= 4 * grid.days;
  });
}
