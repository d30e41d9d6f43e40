import type { BetterDirection } from '../../domain/indicator.js';
import type { StudentMixture } from '../statistics/student-mixture.js';
import type { EffectScale } from './scale.js';

/** What an estimate allows to say (methods.md F.4): the five words. */
export type Word = 'clearImprovement' | 'likelyImprovement' | 'noChangeThatMatters' | 'likelyWorse' | 'cannotTell';

/** What is said instead of a word, with the estimate beside it. */
export type NoWord = 'couldNotShow' | 'cannotSeparate' | 'exploratory';

/** Why there is no estimate at all. */
export type Refusal = 'tooEarly' | 'notEnoughData' | 'tooFewAnswers' | 'measurementChanged' | 'noVariation';

export type Verdict = Word | NoWord | Refusal;

/** What the words hang on, signed so that above 0 is better. */
export interface Probabilities {
  /** P(effect > 0). */
  readonly better: number;
  /** P(effect > δ): better by at least what is worth having. */
  readonly matters: number;
  /** P(|effect| < δ). */
  readonly small: number;
}

/** From these probabilities on a word is used. */
const sure = 0.975;
const ratherSure = 0.9;

/** @param smallestChange δ as in the plan: in the outcome's unit, relative where the scale is logarithmic */
export function probabilities(
  effect: StudentMixture,
  scale: EffectScale,
  better: BetterDirection,
  smallestChange: number,
): Probabilities {
  const up = scale.toEffect(smallestChange);
  const down = scale.toEffect(-smallestChange);
  const upTo = (x: number): number => (x === Infinity ? 1 : x === -Infinity ? 0 : effect.cdf(x));
  const higher = better === 'higher';
  return {
    better: higher ? 1 - upTo(0) : upTo(0),
    matters: higher ? 1 - upTo(up) : upTo(down),
    small: Math.max(0, upTo(up) - upTo(down)),
  };
}

export function wordFor({ better, matters, small }: Probabilities): Word {
  if (matters > sure) return 'clearImprovement';
  if (better >= sure) return 'likelyImprovement';
  if (small >= ratherSure) return 'noChangeThatMatters';
  return better <= 1 - sure ? 'likelyWorse' : 'cannotTell';
}

/**
 * The word that stands when each period after the start is left out in turn: one that hangs on a single period is
 * "cannot tell" (methods.md F.4); a clear improvement that stays likely without it is called likely.
 */
export function steadyWord(word: Word, without: readonly Word[]): Word {
  const improvement = (one: Word): boolean => one === 'clearImprovement' || one === 'likelyImprovement';
  if (without.every((one) => one === word)) return word;
  return improvement(word) && without.every(improvement) ? 'likelyImprovement' : 'cannotTell';
}
