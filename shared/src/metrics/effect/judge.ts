import { observation } from './design.js';
import { formFor, inseparable, measurementChanges, tooCoarse, tooMuchMissing } from './gates.js';
import type { EffectInput } from './intervention.js';
import { observe, type Observed } from './observed.js';
import { scaleFor, type EffectScale } from './scale.js';
import { estimateOf, fitStep, type EffectEstimate, type StepFit } from './step-fit.js';
import { probabilities, steadyWord, wordFor, type Refusal, type Verdict, type Word } from './verdict.js';

/** What would be said without one period: its first day, and the word then. */
export interface LeftOut {
  readonly from: string;
  readonly word: Word;
}

/** An intervention judged: the verdict and what it was made from. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly word: Word;
  readonly observed: Observed;
  readonly scale: EffectScale;
  readonly fit: StepFit;
  readonly estimate: EffectEstimate;
  /** Null where no word hangs on it. */
  readonly leftOut: readonly LeftOut[] | null;
}

/** The verdict by the gates, the word and the periods left out (methods.md F.4); a refusal where there is no estimate. */
export function judge(input: EffectInput): Judgement | { readonly refused: Refusal; readonly observed: Observed } {
  const observed = observe(input);
  const refused = refusalOf(input, observed);
  if (refused) return { refused, observed };
  const found = fitOf(input, observed);
  if (!found) return { refused: 'noVariation', observed };
  const { scale, fit } = found;
  const estimate = estimateOf(fit, scale, input.outcome, input.plan);
  const word = wordFor(estimate.probabilities);
  const without = noWordOf(input, observed, estimate);
  const leftOut = without === null && word !== 'cannotTell' ? leaveOneOut(input, observed, scale, fit) : null;
  const steady = leftOut
    ? steadyWord(
        word,
        leftOut.map((one) => one.word),
      )
    : word;
  return { verdict: without ?? steady, word, observed, scale, fit, estimate, leftOut };
}

/** The gates that leave no estimate at all. */
function refusalOf(input: EffectInput, observed: Observed & { readonly enough: boolean }): Refusal | null {
  if (measurementChanges(input).length > 0) return 'measurementChanged';
  if (isEarly(input) && !input.earlyReasonLogged) return 'tooEarly';
  if (!observed.enough) return 'tooFewAnswers';
  return formFor(input, observed) === null ? 'notEnoughData' : null;
}

/** The gates that leave an estimate and no word. */
function noWordOf(input: EffectInput, observed: Observed, { detectable }: EffectEstimate): Verdict | null {
  if (isAfterTheFact(input)) return 'exploratory';
  if (observed.missing >= tooMuchMissing || detectable > tooCoarse * input.plan.smallestChange) return 'couldNotShow';
  return inseparable(input, observed).length > 0 ? 'cannotSeparate' : null;
}

export const isEarly = ({ plan, asOf }: EffectInput): boolean => asOf <= plan.evaluateOn;

/** Written down when data after the start existed already. */
export const isAfterTheFact = ({ plan }: EffectInput): boolean => plan.registeredOn > plan.startsOn;

function fitOf(input: EffectInput, observed: Observed): { scale: EffectScale; fit: StepFit } | null {
  const { periods } = observed;
  const form = formFor(input, observed);
  if (!form) return null;
  const scale = scaleOfInput(input, observed);
  if (new Set(periods.map((period) => observation(period, scale))).size === 1) return null;
  const fit = fitStep(periods, scale, form) ?? fitStep(periods, scale, { ...form, season: false });
  return fit && { scale, fit };
}

export function scaleOfInput({ outcome }: EffectInput, { periods }: Observed): EffectScale {
  const before = periods.filter(({ after }) => !after);
  const values = periods.flatMap(({ value, comparison }) => [value, ...comparison.map((other) => other.value)]);
  return scaleFor(outcome.kind, before, values);
}

/** What would be said when each period after the start is left out in turn. */
export function leaveOneOut(
  { outcome, plan }: EffectInput,
  { periods }: Observed,
  scale: EffectScale,
  { form }: StepFit,
): LeftOut[] {
  const after = periods.filter((period) => period.after);
  return after.map((left) => {
    const rest = fitStep(
      periods.filter((period) => period !== left),
      scale,
      form,
    );
    const word = rest ? wordFor(probabilities(rest.step, scale, outcome.better, plan.smallestChange)) : 'cannotTell';
    return { from: left.from, word };
  });
}
