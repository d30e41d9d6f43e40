import { smallestGroup, type Scale, type Summary } from '../../domain/indicator.js';
import type { IndicatorInput } from '../inputs.js';
import type { CalendarDate } from '../../time/calendar-date.js';

/** Sums of one day's answers. */
export interface DaySum {
  readonly on: CalendarDate;
  readonly n: number;
  readonly total: number;
  readonly squares: number;
}

/** How many points below the best one still agree, where the figure is a share. */
const pointsBelowBest: Partial<Record<Summary, number>> = { share: 0, topTwo: 1, topThree: 2 };

/** Is the indicator's figure a share of the answers, or a mean of scores? */
export const isShare = (indicator: Pick<IndicatorInput, 'summary'>): boolean => indicator.summary in pointsBelowBest;

/** Fewest answers of a group that is shown: of single durations so many that five lie on either side of the middle one. */
export const fewestIn = ({ summary }: Pick<IndicatorInput, 'summary'>): number =>
  summary === 'median' ? 2 * smallestGroup - 1 : smallestGroup;

/** Answers as sums a day: shares count the answers that agree, means add up the scores (methods.md E.2). */
export function daySums(indicator: IndicatorInput): DaySum[] {
  const counts = isShare(indicator);
  return indicator.answers.flatMap(({ on, score, n }) => {
    // An answer without a score belongs to the whole of a share, but cannot be part of a mean.
    if (score === null) return counts ? [{ on, n, total: 0, squares: 0 }] : [];
    const each = counts ? Number(agrees(score, indicator, scaleOn(indicator, on))) : valueOf(score, indicator);
    return [{ on, n, total: n * each, squares: n * each ** 2 }];
  });
}

/** Of a hundred: each who would recommend counts for one, each who would not against one (methods.md E.2). */
function valueOf(score: number, { summary }: IndicatorInput): number {
  if (summary !== 'promoters') return score;
  if (score >= 9) return 100;
  return score <= 6 ? -100 : 0;
}

/** One of the best points of the scale: two, three, or the best one alone where the figure is a plain share. */
function agrees(score: number, { better, summary }: IndicatorInput, scale: Scale | null): boolean {
  if (!scale) return false;
  const points = pointsBelowBest[summary] ?? 0;
  return better === 'higher' ? score >= scale.max - points : score <= scale.min + points;
}

/** The scale that users were shown on a day. */
const scaleOn = ({ scale, scales = [] }: IndicatorInput, on: string): Scale | null => {
  const earlier = scales.find(({ until }) => on < until);
  return earlier ? earlier.scale : scale;
};
