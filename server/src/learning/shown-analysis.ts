import type { EffectAnalysisAnswer } from 'shared/contracts';
import type { KeptAnalysis } from './hypothesis-record.js';

/** An analysis as it was kept, without what only its recomputation needs. */
export function shownAnalysis({ version, computedOn, early, result, words }: KeptAnalysis): EffectAnalysisAnswer {
  const { method, evidence, verdict, unit, controlled, readyOn, window, periods, n, estimate, course } = result;
  return {
    ...{ version, computedOn, early, method, evidence, verdict, unit, controlled, readyOn, window, periods, n },
    words: { verdict: words.verdict, because: [...words.because], caveats: [...words.caveats] },
    estimate: estimate && {
      change: estimate.change,
      low: estimate.low,
      high: estimate.high,
      detectable: estimate.detectable,
      probabilityBetter: verdict === 'exploratory' ? null : estimate.probabilities.better,
    },
    course: [...course],
  };
}
