import { autoregression, expectedRho, type Posterior, type Row } from '../statistics/autoregression.js';
import { intervalOfMixture, meanOf, mixtureOf, quantileOf, scaleOf } from '../statistics/student-mixture.js';
import type { StudentMixture } from '../statistics/student-mixture.js';
import { studentQuantile } from '../statistics/student.js';
import type { EffectPlan } from './intervention.js';
import { rowsOf, stepColumn, type ModelForm } from './design.js';
import type { ObservedPeriod } from './observed.js';
import type { Outcome } from './outcome.js';
import type { EffectScale } from './scale.js';
import { probabilities, type Probabilities } from './verdict.js';

/** The model with its data, and what is known of the step after it. */
export interface StepFit {
  readonly form: ModelForm;
  readonly rows: readonly Row[];
  readonly posterior: Posterior;
  readonly step: StudentMixture;
}

/** Null where the periods do not allow the form. */
export function fitStep(periods: readonly ObservedPeriod[], scale: EffectScale, form: ModelForm): StepFit | null {
  const rows = rowsOf(periods, scale, form);
  const posterior = autoregression(rows);
  if (!posterior) return null;
  const step = mixtureOf(posterior, onlyColumn(rows, stepColumn(form)));
  return { form, rows, posterior, step };
}

export const onlyColumn = (rows: readonly Row[], column: number): number[] =>
  (rows[0]?.x ?? []).map((_, index) => Number(index === column));

/** The estimated effect, as a change of the outcome and on the scale of the model. */
export interface EffectEstimate {
  /** Change that came with the start; above 0 = a higher value. In the outcome's unit; relative on the log scale. */
  readonly change: number;
  /** Middle 95 % of it. */
  readonly low: number;
  readonly high: number;
  /** Size of change that would have shown in about three cases of four. */
  readonly detectable: number;
  readonly probabilities: Probabilities;
  readonly model: {
    readonly mean: number;
    readonly median: number;
    readonly low: number;
    readonly high: number;
    /** √Σ w s². */
    readonly scale: number;
    readonly expectedRho: number;
    readonly degrees: number;
  };
}

export function estimateOf(
  { posterior, step }: StepFit,
  scale: EffectScale,
  outcome: Pick<Outcome, 'better'>,
  plan: Pick<EffectPlan, 'smallestChange'>,
): EffectEstimate {
  const mean = meanOf(step);
  const { low, high } = intervalOfMixture(step);
  return {
    change: scale.toChange(mean),
    low: scale.toChange(low),
    high: scale.toChange(high),
    detectable: detectableChange(scaleOf(step), posterior.degrees, scale, outcome.better),
    probabilities: probabilities(step, scale, outcome.better, plan.smallestChange),
    model: {
      mean,
      median: quantileOf(step, 0.5),
      low,
      high,
      scale: scaleOf(step),
      expectedRho: expectedRho(posterior),
      degrees: posterior.degrees,
    },
  };
}

/** (t.975 + t.80) · s as a change for the better, without its sign (methods.md F.2). */
export function detectableChange(s: number, degrees: number, scale: EffectScale, better: Outcome['better']): number {
  const effect = (studentQuantile(degrees) + studentQuantile(degrees, 0.8)) * s;
  return Math.abs(scale.toChange(better === 'higher' ? effect : -effect));
}
