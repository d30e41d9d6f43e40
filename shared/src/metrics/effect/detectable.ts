import { addDays, daysBetween } from '../../time/calendar-date.js';
import { autoregression, regressionOn } from '../statistics/autoregression.js';
import { unitOfEffect, type EffectUnit } from './analysis.js';
import { scaleOfInput } from './judge.js';
import { rowsOf, stepColumn } from './design.js';
import { formFor, tooCoarse } from './gates.js';
import type { EffectInput } from './intervention.js';
import { countOf, observe, type Observed, type ObservedPeriod } from './observed.js';
import { detectableChange } from './step-fit.js';
import { rounded } from './rounded.js';

/** What a plan could show, told before it starts. */
export interface Detectable {
  readonly periods: { readonly days: number; readonly before: number; readonly after: number };
  /**
   * Size of change that would show in about three cases of four, in the outcome's unit (relative for times and counts);
   * null where there will be too few periods for any answer.
   */
  readonly detectable: number | null;
  readonly unit: EffectUnit;
  /** Without trend: fewer than twelve periods before the start or six after it. */
  readonly trendRemoved: boolean;
  /** Could it show what is worth having? False: the answer would be "could not have shown". */
  readonly worthTrying: boolean;
}

/**
 * The detectable effect from the data before the start and the planned number of periods after it (methods.md F.2):
 * σ and the weights of ρ come from "before", the spread of the step from the whole planned design.
 */
export function detectableBefore(input: EffectInput): Detectable {
  const { plan } = input;
  const before = observe({ ...input, asOf: earlier(input.asOf, plan.startsOn) });
  const known = before.periods.filter(({ after }) => !after);
  const days = before.grid.days;
  const length = daysBetween(before.grid.afterBegins, addDays(plan.evaluateOn, 1));
  const planned = plannedPeriods(known, Math.max(0, Math.floor(length / days + 1e-9)), before.grid);
  const all = { ...before, periods: [...known, ...planned] };
  const form = before.enough ? formFor(input, all) : null;
  const detectable = form && spreadOf(input, all, known, form);
  return rounded({
    periods: { days, ...countOf(all.periods) },
    detectable,
    unit: unitOfEffect(
      input.outcome.kind,
      known.length > 0 ? scaleOfInput(input, { ...before, periods: known }).kind : null,
    ),
    trendRemoved: form?.trend ?? false,
    worthTrying: detectable !== null && detectable <= tooCoarse * plan.smallestChange,
  });
}

const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Periods that will be, with no value yet: only their place in time matters. */
function plannedPeriods(
  known: readonly ObservedPeriod[],
  count: number,
  { afterBegins, beforeEnds, days }: { afterBegins: string; beforeEnds: string; days: number },
): ObservedPeriod[] {
  const gap = daysBetween(beforeEnds, afterBegins) / days;
  const last = known.at(-1);
  if (!last) return [];
  return Array.from({ length: count }, (_, index) => ({
    ...last,
    at: gap + index + 0.5,
    after: true,
    day: daysBetween('2000-01-01', afterBegins) + (index + 0.5) * days,
    from: addDays(afterBegins, Math.round(index * days)),
    to: addDays(afterBegins, Math.round((index + 1) * days)),
  }));
}

/** √Σ w σ²(ρ) · Gkk(ρ) of the whole design as a change; null where "before" does not carry the model. */
function spreadOf(
  input: EffectInput,
  all: Observed,
  known: readonly ObservedPeriod[],
  form: NonNullable<ReturnType<typeof formFor>>,
): number | null {
  const scale = scaleOfInput(input, { ...all, periods: known });
  const step = stepColumn(form);
  const done = form.slope ? [step, step + 1] : [step];
  const rows = rowsOf(all.periods, scale, form);
  const earlierRows = rows
    .slice(0, known.length)
    .map((row) => ({ ...row, x: row.x.filter((_, k) => !done.includes(k)) }));
  const posterior = autoregression(earlierRows);
  if (!posterior) return null;
  const columns = rows[0]?.x.length ?? 0;
  const design = regressionOn(rows);
  const variance = posterior.components.reduce((sum, { rho, weight, fit }) => {
    const inverse = design?.(rho)?.fit.inverse;
    return sum + weight * (fit.rss / posterior.degrees) * (inverse?.[step * (columns + 1)] ?? Number.NaN);
  }, 0);
  const degrees = rows.length - columns;
  return Number.isNaN(variance) ? null : detectableChange(Math.sqrt(variance), degrees, scale, input.outcome.better);
}
