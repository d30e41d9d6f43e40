import type { Sentence, SentenceValue } from '../../contracts/sentence.js';
import { date, sentence, share } from '../../language/sentence.js';
import type { EffectAnalysis, EffectUnit } from '../effect/analysis.js';
import type { Detectable } from '../effect/detectable.js';
import { fewestAnswers, weakReach } from '../effect/observed.js';
import type { TwoMoments } from '../effect/two-moments.js';

/** What an intervention and its surroundings are called: the words of those who registered them. */
export interface EffectNames {
  readonly intervention: string;
  readonly metric: SentenceValue;
  readonly product: string;
  /** Other things that happened at the same time, as written in the register. */
  readonly events: readonly string[];
}

/** A result in words, each a whole sentence: the word first, then what it stands on, then what to mind. */
export interface EffectWords {
  readonly verdict: Sentence;
  readonly because: readonly Sentence[];
  readonly caveats: readonly Sentence[];
}

export function effectWords(analysis: EffectAnalysis, names: EffectNames): EffectWords {
  const { verdict, evidence, caveats, estimate } = analysis;
  return {
    verdict: sentence(`verdict.word.${verdict}`),
    because: estimate ? estimated(analysis, names) : whyRefused(analysis),
    caveats: [
      ...(estimate ? [sentence(`verdict.evidence.${evidence}`)] : []),
      ...caveats.map((caveat) => sentence(`caveat.${caveat}`)),
    ],
  };
}

/** What a plan could show, before it starts. */
export function planWords({ periods, detectable, worthTrying, unit }: Detectable): Sentence[] {
  const { before, after } = periods;
  if (detectable === null) {
    const needed = { needBefore: weakReach.before, needAfter: weakReach.after };
    return [sentence('verdict.planTooShort', { before, after, ...needed })];
  }
  const size = sizeIn(unit, detectable);
  const could = sentence(`verdict.plan.${wordingOf(unit)}`, { before, after, size });
  return worthTrying ? [could] : [could, sentence('verdict.planTooCoarse')];
}

/** What is expected of an intervention, with its sign in words. */
export function expectationWords(unit: EffectUnit, expected: number, metric: SentenceValue, by: string): Sentence {
  const direction = expected < 0 ? 'lower' : 'higher';
  return sentence(`hypotheses.expected.${wordingOf(unit)}`, {
    metric,
    size: sizeIn(unit, expected),
    direction,
    date: date(by),
  });
}

/** Two moments: the difference, how likely it is for the better, and that what lies behind it is unknown. */
export function momentWords(found: TwoMoments, metric: SentenceValue): Sentence[] {
  const { unit, change, low, high, n } = found;
  const values = { metric, nBefore: n.before, nAfter: n.after, ...rangeIn(unit, change, low, high) };
  return [
    sentence(`verdict.moments.${wordingOf(unit)}`, values),
    sentence('verdict.probability', { p: share(never(found.probabilityBetter)) }),
    sentence(`verdict.evidence.${found.evidence}`),
  ];
}

function estimated(analysis: EffectAnalysis, names: EffectNames): Sentence[] {
  const { verdict, estimate, together, controlled, unit, window, periods, n } = analysis;
  if (!estimate) return [];
  const found: Sentence[] = [];
  if (verdict === 'cannotSeparate') {
    const others = listed(together.map(({ name }) => name));
    found.push(sentence('verdict.together', { own: names.intervention, others }));
  }
  const { change, low, high, detectable, probabilities } = estimate;
  const values = { start: date(window.startsOn), metric: names.metric, ...rangeIn(unit, change, low, high) };
  found.push(sentence(`verdict.estimate.${wordingOf(unit)}`, values));
  if (controlled) found.push(sentence('verdict.controlled'));
  // Without a word there is no probability either: it would be read as one.
  if (verdict !== 'exploratory') found.push(sentence('verdict.probability', { p: share(never(probabilities.better)) }));
  if (verdict === 'cannotTell' || verdict === 'couldNotShow') {
    found.push(sentence(`verdict.onlyMore.${wordingOf(unit)}`, { size: sizeIn(unit, detectable) }));
  }
  const { before, after, days } = periods;
  found.push(sentence('verdict.behind', { before, after, nBefore: n.before, nAfter: n.after, days: Math.round(days) }));
  found.push(sentence('verdict.notAlone', { product: names.product }));
  if (names.events.length > 0) found.push(sentence('verdict.sameTime', { events: listed(names.events) }));
  return found;
}

function whyRefused({ verdict, readyOn, measurementChanges }: EffectAnalysis): Sentence[] {
  if (verdict === 'measurementChanged') return measurementChanges.map((what) => sentence(`verdict.changed.${what}`));
  if (verdict === 'tooFewAnswers') return [sentence('verdict.fewAnswers', { n: fewestAnswers })];
  if (verdict === 'noVariation') return [sentence('verdict.flat')];
  return [readyOn ? sentence('verdict.readyOn', { date: date(readyOn) }) : sentence('verdict.neverReady')];
}

/** Percentages bring their sign with them, so they need no wording of their own. */
const wordingOf = (unit: EffectUnit): Exclude<EffectUnit, 'percent'> => (unit === 'percent' ? 'number' : unit);

const listed = (names: readonly string[]): string => names.join('; ');

/** 95 % as two sizes: both on the side of the change, or one on each. */
function rangeIn(unit: EffectUnit, change: number, low: number, high: number): Record<string, SentenceValue> {
  const spans = low < 0 && high > 0;
  const [a, b] = spans || low >= 0 ? [low, high] : [high, low];
  return {
    size: sizeIn(unit, change),
    direction: change < 0 ? 'lower' : 'higher',
    range: spans ? 'spans' : 'same',
    a: sizeIn(unit, a),
    b: sizeIn(unit, b),
  };
}

/** A size without its sign, with as many digits as it can carry. */
function sizeIn(unit: EffectUnit, change: number): SentenceValue {
  const size = Math.abs(change);
  if (unit === 'percent') return share(size);
  const shown = unit === 'percentagePoints' ? 100 * size : size;
  if (shown >= 10) return Math.round(shown);
  return shown >= 1 || unit !== 'number' ? Math.round(10 * shown) / 10 : Number(shown.toPrecision(2));
}

/** Nothing is certain, and a sentence does not say so. */
const never = (probability: number): number => Math.min(0.999, Math.max(0.001, probability));
