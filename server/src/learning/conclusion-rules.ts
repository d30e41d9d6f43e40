import type { Sentence } from 'shared/contracts';
import type { Conclusion } from 'shared/domain';
import { date, sentence } from 'shared/language';
import type { Verdict } from 'shared/metrics';
import { inForce, isOver, newestAnalysis, type HypothesisRecord, type Today } from './hypothesis-record.js';

/** What may be concluded now; `words` says why not more, null where nothing stands in the way. */
export interface MayConclude {
  readonly conclusions: readonly Conclusion[];
  readonly words: Sentence | null;
}

/**
 * Which conclusion what was found carries, besides that it cannot be told: nothing is supported by having been delivered.
 * A result without a word (methods.md F.4) carries neither.
 */
const carried: Partial<Record<Verdict, Conclusion>> = {
  clearImprovement: 'supported',
  likelyImprovement: 'supported',
  noChangeThatMatters: 'refuted',
  likelyWorse: 'refuted',
};

export function mayConclude(record: HypothesisRecord, now: Today): MayConclude {
  const plan = inForce(record);
  const known = newestAnalysis(record, plan.version);
  if (!known && !isOver(plan, now)) {
    return { conclusions: ['leftUnknown'], words: sentence('hypotheses.waits', { end: date(plan.evaluateOn) }) };
  }
  const more = known ? carried[known.result.verdict] : undefined;
  return {
    conclusions: [...(more ? [more] : []), 'cannotTell', 'leftUnknown'],
    words: more ? null : sentence('hypotheses.carriesLittle'),
  };
}
