import type { Sentence } from '../../contracts/sentence.js';
import type { MessageKey } from '../../language/catalogue.js';
import { sentence } from '../../language/sentence.js';
import type { Ability } from '../effect/ability.js';
import type { StageTime } from '../effect/stage-time.js';
import { smallestSampleFor } from '../statistics/percentile.js';

/** From signal to agreed action to what came of it, with n on every figure, or why there is none. */
export function abilityWords(ability: Ability, measured: boolean): Sentence[] {
  if (!measured) return [sentence('ability.notMeasured')];
  const { signals, agreed, closed, known, oldestOpenDays, toAgreed, toKnown } = ability;
  if (signals === 0) return [sentence('ability.none')];
  return [
    sentence('ability.counts', { signals, agreed, closed, known }),
    ...(oldestOpenDays === null
      ? []
      : [sentence('ability.open', { n: signals - agreed - closed, days: oldestOpenDays })]),
    timeWords(toAgreed, 'ability.toAgreed', 'ability.toAgreedTooFew'),
    ...(agreed > 0 ? [timeWords(toKnown, 'ability.toKnown', 'ability.toKnownTooFew')] : []),
  ];
}

/** How long insights waited until something was agreed; `waiting` of them still do. */
export function toActionWords(time: StageTime, waiting: number): Sentence {
  if (time.n === 0 && waiting === 0) return sentence('insights.noneYet');
  return timeWords(time, 'insights.toAction', 'insights.toActionTooFew');
}

function timeWords({ n, medianDays }: StageTime, key: MessageKey, tooFew: MessageKey): Sentence {
  if (medianDays === null) return sentence(tooFew, { n, needed: smallestSampleFor(0.5) });
  return sentence(key, { n, days: medianDays });
}

/** Work done while what it was for was a guess; null = not measured. */
export function guessWords(weeks: number | null, items: number): Sentence {
  if (weeks === null) return sentence('ability.guessNotMeasured');
  if (items === 0) return sentence('ability.guessNothing');
  return sentence('ability.guessWeeks', { weeks: Math.round(weeks * 10) / 10, items });
}
