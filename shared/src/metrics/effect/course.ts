import { expectedCoefficients, type Row } from '../statistics/autoregression.js';
import { dot, quadraticForm } from '../statistics/least-squares.js';
import { studentQuantile } from '../statistics/student.js';
import { comparisonLevel, stepColumn } from './design.js';
import type { ObservedPeriod } from './observed.js';
import type { EffectScale } from './scale.js';
import type { StepFit } from './step-fit.js';

/** One period to draw: what was seen, the fitted line, and what the earlier course would suggest with its 95 % band. */
export interface CoursePoint {
  readonly from: string;
  readonly to: string;
  readonly after: boolean;
  readonly n: number;
  readonly value: number;
  readonly fitted: number;
  readonly expected: number;
  readonly expectedLow: number;
  readonly expectedHigh: number;
}

/**
 * The lines of a result, in the outcome's unit. After the start, `value` less `expected` is the strip of single periods in
 * which a fading effect shows. The band is that of the line, from the mean and variance of its posterior.
 */
export function courseOf(periods: readonly ObservedPeriod[], scale: EffectScale, fit: StepFit): CoursePoint[] {
  const coefficients = expectedCoefficients(fit.posterior);
  const reach = studentQuantile(fit.posterior.degrees);
  return periods.map((period, index) => {
    const row = fit.rows[index]?.x ?? [];
    const course = asBefore(row, fit);
    const level = comparisonLevel(period.comparison, scale);
    const middle = dot(course, coefficients);
    const half = reach * spread(course, middle, fit);
    const { from, to, after, n, value } = period;
    return {
      from,
      to,
      after,
      n,
      value,
      fitted: scale.toValue(level + dot(row, coefficients)),
      expected: scale.toValue(level + middle),
      expectedLow: scale.toValue(level + middle - half),
      expectedHigh: scale.toValue(level + middle + half),
    };
  });
}

/** The row of a period as if nothing had been done: no step, no slope. */
function asBefore(row: Row['x'], { form }: StepFit): number[] {
  const step = stepColumn(form);
  const done = form.slope ? [step, step + 1] : [step];
  return row.map((value, column) => (done.includes(column) ? 0 : value));
}

function spread(c: readonly number[], centre: number, { posterior }: StepFit): number {
  const variance = posterior.components.reduce((sum, { weight, fit }) => {
    const own = (fit.rss / posterior.degrees) * quadraticForm(fit.inverse, c);
    return sum + weight * (own + (dot(fit.coefficients, c) - centre) ** 2);
  }, 0);
  return Math.sqrt(variance);
}
