import { effectMethod, unitOfEffect, type Caveat, type EffectAnalysis, type Evidence } from './analysis.js';
import { checksOf, type EffectChecks } from './checks.js';
import { courseOf } from './course.js';
import { inseparable, measurementChanges, readyOn } from './gates.js';
import type { EffectInput } from './intervention.js';
import { isAfterTheFact, isEarly, judge, type Judgement } from './judge.js';
import { countOf, type Observed } from './observed.js';
import { canMerge, lastDay } from './periods.js';
import { rounded } from './rounded.js';

/**
 * Did the outcome shift when the intervention took effect, beyond its trend and its usual ups and downs, and beyond the
 * comparison products (methods.md F)? Segmented regression with AR(1) errors on the date that was declared. Deterministic:
 * the same input gives the same bytes. What may not be said is refused with its reason; nothing claims a cause.
 */
export function analyseEffect(input: EffectInput): EffectAnalysis {
  const judged = judge(input);
  const frame = frameOf(input, judged.observed);
  if ('refused' in judged) {
    const { refused } = judged;
    const waits = refused === 'tooEarly' || refused === 'notEnoughData';
    return rounded({ ...frame, verdict: refused, readyOn: waits ? readyOn(input, judged.observed) : null });
  }
  const { verdict, word, observed, scale, fit, estimate } = judged;
  const checks = checksOf(input, judged);
  return rounded({
    ...frame,
    verdict,
    word,
    scale: scale.kind,
    unit: unitOfEffect(input.outcome.kind, scale.kind),
    form: fit.form,
    estimate,
    checks,
    course: courseOf(observed.periods, scale, fit),
    caveats: caveatsOf(input, judged, checks),
  });
}

/** What is known before any model. */
function frameOf(input: EffectInput, observed: Observed): EffectAnalysis {
  const { plan, asOf, comparison, outcome } = input;
  const { periods, grid, missing } = observed;
  const sizeOf = (after: boolean) => periods.reduce((sum, period) => sum + (period.after === after ? period.n : 0), 0);
  return {
    method: effectMethod,
    seed: null,
    evidence: evidenceOf(input),
    window: {
      from: periods[0]?.from ?? null,
      startsOn: plan.startsOn,
      afterBegins: grid.afterBegins,
      to: periods.at(-1)?.to ?? lastDay(plan, asOf),
    },
    periods: { days: grid.days, ...countOf(periods), missing },
    n: { before: sizeOf(false), after: sizeOf(true) },
    verdict: 'notEnoughData',
    word: null,
    readyOn: null,
    measurementChanges: measurementChanges(input),
    together: inseparable(input, observed),
    controlled: comparison.length > 0,
    unit: unitOfEffect(outcome.kind, null),
    scale: null,
    form: null,
    estimate: null,
    checks: null,
    course: [],
    caveats: [],
  };
}

function evidenceOf(input: EffectInput): Evidence {
  if (isAfterTheFact(input)) return 'D';
  return input.comparison.length > 0 ? 'A' : 'B';
}

/** A placebo date that shows as much as this often makes the result look ordinary. */
const ordinary = 0.1;

function caveatsOf(input: EffectInput, { observed, fit, word }: Judgement, checks: EffectChecks): Caveat[] {
  const { slopeBefore, placebo, withoutTrend } = checks;
  const holds: Readonly<Record<Caveat, boolean>> = {
    early: isEarly(input),
    trendNotRemoved: !fit.form.trend,
    seasonNotRemoved: !fit.form.season,
    mergedPeriods: canMerge(input.outcome) && observed.grid.days > 7,
    startedAtExtreme: checks.startedAtExtreme,
    hangsOnOnePeriod: checks.leaveOneOut.some((one) => one.word !== word),
    trendDecides: withoutTrend !== null && withoutTrend.word !== word,
    comparisonDrifted: slopeBefore !== null && (slopeBefore.low > 0 || slopeBefore.high < 0),
    placeboAsLarge: placebo !== null && placebo.asLarge >= ordinary,
  };
  return (Object.keys(holds) as Caveat[]).filter((caveat) => holds[caveat]);
}
