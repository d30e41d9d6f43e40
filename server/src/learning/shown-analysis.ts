import type { EffectAnalysisAnswer, Sentence } from 'shared/contracts';
import { sentence } from 'shared/language';
import type { EffectAnalysis, Verdict } from 'shared/metrics';
import type { KeptAnalysis } from './hypothesis-record.js';

/** An analysis as it was kept, without what only its recomputation needs. */
export function shownAnalysis({
  version,
  number,
  computedOn,
  early,
  result,
  words,
}: KeptAnalysis): EffectAnalysisAnswer {
  const { method, evidence, verdict, unit, controlled, readyOn, window, periods, n, estimate, course } = result;
  return {
    ...{ version, number, computedOn, early, method, evidence, verdict, unit, controlled, readyOn, window, periods, n },
    words: { verdict: words.verdict, because: [...words.because], caveats: [...words.caveats] },
    estimate: estimate && {
      change: estimate.change,
      low: estimate.low,
      high: estimate.high,
      detectable: estimate.detectable,
      probabilityBetter: verdict === 'exploratory' ? null : estimate.probabilities.better,
    },
    checks: checksIn(result),
    course: [...course],
  };
}

/** Where a result has no word, what it would be without a period or a trend is none either. */
function checksIn({ verdict, word, checks }: EffectAnalysis): EffectAnalysisAnswer['checks'] {
  if (!checks || word === null || withoutWord.has(verdict)) return null;
  const { withoutTrend, leaveOneOut, residuals, slopeBefore, placebo } = checks;
  return {
    withoutTrend: withoutTrend && {
      ...{ change: withoutTrend.change, low: withoutTrend.low, high: withoutTrend.high },
      verdict: wordIn(withoutTrend.word),
    },
    leaveOneOut: leaveOneOut.map(({ from, word: left }) => ({ from, verdict: wordIn(left) })),
    ...{ residuals, slopeBefore, placebo },
  };
}

const withoutWord = new Set<Verdict>(['couldNotShow', 'cannotSeparate', 'exploratory']);

const wordIn = (word: NonNullable<EffectAnalysis['word']>): Sentence => sentence(`verdict.word.${word}`);
