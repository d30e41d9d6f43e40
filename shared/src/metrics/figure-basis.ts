import type { Distribution } from '../contracts/effect-page.js';
import type { Figure } from '../contracts/reading.js';
import { weightedSatisfaction } from './answers/questionnaires.js';
import { rateOf } from './answers/asked.js';
import type { Response } from './answers/non-response.js';
import { pooled, stretches, type Stretch } from './answers/stretch.js';
import { addDays } from '../time/calendar-date.js';
import { experienceParts } from './experience.js';
import type { IndicatorInput } from './inputs.js';
import { pooledSteps, type JourneyStep } from './journey.js';
import { failuresByAge, type FailureAges } from './open-failures.js';
import type { MetricSettings, Window } from './metric.js';
import { meanInterval } from './statistics/student.js';

/** Below this only counts are told, "7 of 11", and no distribution (methods.md E.6). */
const enoughForParts = 20;
/** A scale with more points than this is told by its mean alone. */
const mostPoints = 11;

/** What an indicator's figure is made from. */
export interface FigureBasis {
  /** `to` is the first day after it. */
  readonly covers: { readonly from: string; readonly to: string };
  readonly distribution: Distribution | null;
  /** The response rate over these days, and over those before them where it is known of all of both; null = nobody said. */
  readonly response: { readonly now: Response; readonly before: Response | null } | null;
  /** Of the journey as it was last, over these days; null where no steps were sent. */
  readonly steps: readonly JourneyStep[] | null;
  /** Open failures of its newest reading; null where none told their severity. */
  readonly failures: readonly FailureAges[] | null;
}

/** Null where the window has no figure. The indicator carries the answers that may be shown, and no others. */
export function basisOf(indicator: IndicatorInput, window: Window, settings: MetricSettings): FigureBasis | null {
  const parts = experienceParts(indicator, window, settings).filter(({ n }) => n > 0);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return null;
  const inside = [
    ...indicator.answers.filter(({ on }) => parts.some(({ from, to }) => from <= on && on < to)),
    ...sentScores(indicator, parts),
  ];
  const counted = indicator.summary === 'mean' ? inside.filter(({ score }) => score !== null) : inside;
  return {
    covers: { from: first.from, to: last.to },
    distribution: distributionOf(indicator, counted, pooled(parts).n),
    response: responseTo(indicator, parts, settings),
    steps: pooledSteps(journeysIn(indicator, parts)),
    failures: failuresIn(indicator, last),
  };
}

/** Of the newest reading alone: what is open at one time cannot be added to what is open at another. */
function failuresIn({ observations }: IndicatorInput, { from, to }: Stretch): FigureBasis['failures'] {
  const failures = observations.find((one) => one.from === from && one.to === to)?.failures;
  return failures ? failuresByAge(failures, addDays(to, -1)) : null;
}

function responseTo(
  indicator: IndicatorInput,
  parts: readonly Stretch[],
  settings: MetricSettings,
): FigureBasis['response'] {
  const from = parts[0]?.from ?? '';
  const earlier = stretches(indicator, settings).filter(({ to, n }) => to <= from && n > 0);
  const [now = null, before = null] = [parts, earlier].map((some) => {
    const { n, asked } = pooled(some);
    return asked ? rateOf(n, asked) : null;
  });
  return now && { now, before };
}

/** Scores of readings that say how many gave each, of those that the figure is made from. */
const sentScores = ({ scale, observations }: IndicatorInput, parts: readonly Stretch[]): IndicatorInput['answers'] =>
  observations
    .filter(({ from, to }) => parts.some((part) => !part.answers && part.from === from && part.to === to))
    .flatMap(({ from: on, distribution }) =>
      scale && distribution ? distribution.map((n, at) => ({ on, score: scale.min + at, n })) : [],
    );

/** Oldest first; only of readings that the figure is made from. */
const journeysIn = (indicator: IndicatorInput, parts: readonly Stretch[]): (readonly JourneyStep[])[] =>
  indicator.observations
    .filter(({ from, to }) => parts.some((part) => part.from === from && part.to === to))
    .toSorted((a, b) => (a.to < b.to ? -1 : 1))
    .flatMap(({ steps }) => (steps ? [steps] : []));

/** None where other systems sent part of the figure without it, or where the answers at hand are not exactly those that are shown. */
function distributionOf(indicator: IndicatorInput, answers: IndicatorInput['answers'], n: number): Distribution | null {
  const counts = new Map<number | null, number>();
  for (const { score, n: each } of answers) counts.set(score, (counts.get(score) ?? 0) + each);
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const points = [...new Set([...wholePoints(indicator), ...counts.keys()])];
  // How long each case took is nobody's business but that of who waited.
  if (indicator.summary === 'median') return null;
  if (all !== n || n < enoughForParts || points.length > mostPoints + 1) return null;
  const scores = points
    .toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity))
    .map((score) => ({ score, n: counts.get(score) ?? 0 }));
  const mean = meanOf(scores);
  return {
    ...{ n, scores },
    weighted: indicator.kind === 'satisfaction' && isOneToFive(indicator) ? onWholeScale(mean) : null,
    mean: indicator.kind === 'ease' ? mean : null,
  };
}

/** Every point of a scale, also those that nobody chose; scales of two ends alone have the points that were chosen. */
function wholePoints({ scale }: IndicatorInput): number[] {
  if (!scale || scale.max - scale.min < 2 || scale.max - scale.min >= mostPoints) return [];
  return Array.from({ length: Math.floor(scale.max - scale.min) + 1 }, (_, index) => scale.min + index);
}

const isOneToFive = ({ scale }: IndicatorInput): boolean => scale?.min === 1 && scale.max === 5;

/** The second number of satisfaction (methods.md E.2 and E.3). */
function onWholeScale(mean: Figure | null): Distribution['weighted'] {
  if (!mean) return null;
  const [value = null, low = null, high = null] = [mean.value, mean.low, mean.high].map((end) =>
    typeof end === 'number' ? weightedSatisfaction(end) : null,
  );
  return { name: 'weighted', value, atLeast: false, low, high };
}

/** The mean of those who gave a score, with Student's interval. */
function meanOf(scores: Distribution['scores']): Figure | null {
  const scored = scores.flatMap(({ score, n }) => (score === null ? [] : [{ score, n }]));
  const sum = (of: (score: number) => number): number => scored.reduce((all, { score, n }) => all + n * of(score), 0);
  const n = sum(() => 1);
  if (n < 2) return null;
  const total = sum((score) => score);
  const { low, high } = meanInterval(
    n,
    total,
    sum((score) => score ** 2),
  );
  return { name: 'mean', value: total / n, atLeast: false, low, high };
}
