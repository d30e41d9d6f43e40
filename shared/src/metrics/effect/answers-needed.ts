import type { Reading } from '../../contracts/reading.js';
import type { Sentence } from '../../contracts/sentence.js';
import { sentence } from '../../language/sentence.js';
import { addDays, daysBetween } from '../../time/calendar-date.js';
import { isShare } from '../answers/scores.js';
import type { IndicatorInput } from '../inputs.js';
import { answersToDetect, answersToDetectMean } from '../statistics/sample-size.js';
import { studentQuantile } from '../statistics/student.js';

type Nature = Pick<IndicatorInput, 'measurement' | 'summary' | 'unit' | 'better'>;

/** The figure of now as pages show it, and since when there are values. */
export interface FigureNow {
  readonly recent: Reading;
  /** First day that the figure is made from; null = there is none. */
  readonly firstOn: string | null;
}

/**
 * How many answers it takes before and after to see changes of these sizes in 80 of 100 cases, beside how many come in a week now
 * (methods.md E.6); or why that cannot be told. Of nothing but the figure, its interval and its number, which are shown anyway.
 * @param sizes above 0, in the unit of the figure (0.02 = two points of a share); the direction is the indicator's own
 */
export function neededWords(indicator: Nature, now: FigureNow, sizes: readonly number[]): Sentence[] {
  if (indicator.measurement === 'counted') return [sentence('needed.counted')];
  const share = isShare(indicator);
  if (!share && (indicator.summary !== 'mean' || indicator.unit !== 'score')) return [sentence('needed.otherKind')];
  if (sizes.length === 0) return [sentence('needed.noSize')];
  const { value } = now.recent;
  if (value === null) return [sentence('needed.noFigure')];
  const deviation = share ? 0 : deviationOf(now.recent);
  if (deviation === null) return [sentence('needed.noSpread')];
  const found = [...new Set(sizes)].map((size) => {
    const to = indicator.better === 'higher' ? value + size : value - size;
    if (share && (to < 0 || to > 1)) return sentence('needed.beyond', { size: points(size) });
    const each = share ? answersToDetect(value, to) : answersToDetectMean(deviation, size);
    return share
      ? sentence('needed.percentagePoints', { size: points(size), each })
      : sentence('needed.points', { size, each });
  });
  return [...found, comeIn(now)];
}

const points = (share: number): number => Number((share * 100).toPrecision(3));

/** How much answers differ, from the interval of their mean; null where that is not known. */
function deviationOf({ n, figures }: Reading): number | null {
  const { low = null, high = null } = figures.find(({ name }) => name === 'value') ?? {};
  if (typeof low !== 'number' || typeof high !== 'number' || n < 2) return null;
  return (((high - low) / 2) * Math.sqrt(n)) / studentQuantile(n - 1);
}

/** Over the weeks of the figure; where values began within them, since then. */
function comeIn({ recent: { n, window }, firstOn }: FigureNow): Sentence {
  const from = firstOn !== null && firstOn > window.from ? firstOn : window.from;
  const weeks = Math.max(1, daysBetween(from, addDays(window.to, 1)) / 7);
  const perWeek = n / weeks;
  return perWeek < 1 ? sentence('needed.fewComeIn') : sentence('needed.comeIn', { n: Math.round(perWeek) });
}
