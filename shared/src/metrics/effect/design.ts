import { daysBetween } from '../../time/calendar-date.js';
import type { Row } from '../statistics/autoregression.js';
import type { ObservedPeriod } from './observed.js';
import type { EffectScale } from './scale.js';

/** Which columns the model has beside its constant (methods.md F.2). The step is always there. */
export interface ModelForm {
  readonly trend: boolean;
  readonly slope: boolean;
  /** Yearly course by two harmonics; only with two full years before the start. */
  readonly season: boolean;
}

/** Two full years before the start, in days. */
const twoYears = 728;
const yearDays = 365.2425;

/** Does "before" hold two full yearly cycles? Then, and only then, the season can be told from the effect. */
export function spansTwoYears(periods: readonly ObservedPeriod[]): boolean {
  const first = periods[0];
  const last = periods.findLast((period) => !period.after);
  return first !== undefined && last !== undefined && daysBetween(first.from, last.to) >= twoYears;
}

/** Place of the step among the columns. */
export const stepColumn = ({ trend }: ModelForm): number => (trend ? 2 : 1);

/**
 * Rows of the regression: y on the model's scale, less the mean of the comparison products; columns are constant, trend,
 * step, slope, season. The slope is centred after the start, so that the step stays the mean effect of those periods.
 */
export function rowsOf(periods: readonly ObservedPeriod[], scale: EffectScale, form: ModelForm): Row[] {
  const centre = meanAt(periods);
  const afterCentre = meanAt(periods.filter((period) => period.after));
  return periods.map((period) => {
    const step = Number(period.after);
    const x = [
      1,
      ...(form.trend ? [period.at - centre] : []),
      step,
      ...(form.slope ? [step * (period.at - afterCentre)] : []),
      ...(form.season ? harmonics(period) : []),
    ];
    return { at: period.at, y: observation(period, scale), x };
  });
}

/** What the model explains: the product's value, or its distance to the comparison products. */
export function observation({ value, n, comparison }: ObservedPeriod, scale: EffectScale): number {
  return scale.toModel(value, n) - comparisonLevel(comparison, scale);
}

/** Mean of the comparison products on the model's scale; 0 without any. */
export function comparisonLevel(comparison: ObservedPeriod['comparison'], scale: EffectScale): number {
  if (comparison.length === 0) return 0;
  return comparison.reduce((sum, other) => sum + scale.toModel(other.value, other.n), 0) / comparison.length;
}

function harmonics({ day }: ObservedPeriod): number[] {
  const angle = (2 * Math.PI * day) / yearDays;
  return [Math.cos(angle), Math.sin(angle), Math.cos(2 * angle), Math.sin(2 * angle)];
}

const meanAt = (periods: readonly ObservedPeriod[]): number =>
  periods.reduce((sum, { at }) => sum + at, 0) / Math.max(1, periods.length);
