import type { IndicatorInput } from '../inputs.js';
import type { DaySum } from './publish.js';

/** Is the indicator's figure a share of the answers, or a mean of scores? */
export const isShare = (indicator: Pick<IndicatorInput, 'summary'>): boolean =>
  indicator.summary === 'topTwo' || indicator.summary === 'share';

/** Answers as sums a day: shares count the answers that agree, means add up the scores (methods.md E.2). */
export function daySums(indicator: IndicatorInput): DaySum[] {
  const counts = isShare(indicator);
  return indicator.answers.flatMap(({ on, score, n }) => {
    // An answer without a score belongs to the whole of a share, but cannot be part of a mean.
    if (score === null) return counts ? [{ on, n, total: 0, squares: 0 }] : [];
    const each = counts ? Number(agrees(score, indicator)) : score;
    return [{ on, n, total: n * each, squares: n * each ** 2 }];
  });
}

/** One of the two best points of the scale, or the best one where the figure is a plain share. */
function agrees(score: number, { scale, better, summary }: IndicatorInput): boolean {
  if (!scale) return false;
  const points = summary === 'topTwo' ? 1 : 0;
  return better === 'higher' ? score >= scale.max - points : score <= scale.min + points;
}
