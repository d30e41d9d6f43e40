import type { ComparedFigure } from '../../contracts/comparison.js';
import type { Sentence } from '../../contracts/sentence.js';
import { date, sentence } from '../../language/sentence.js';
import { addDays, type CalendarDate } from '../../time/calendar-date.js';
import { isShare } from '../answers/scores.js';
import type { IndicatorInput } from '../inputs.js';
import { wilson } from '../statistics/shares.js';
import type { ToldOfAsking } from './moved-shares.js';
import type { OutcomePoint } from './outcome.js';

/** An indicator as it is shown, for figures over weeks that somebody chooses. */
export interface FigureSource extends ToldOfAsking {
  readonly indicator: Pick<IndicatorInput, 'measurement' | 'summary' | 'unit' | 'better' | 'breaks' | 'otherWholes'>;
  /** Groups of answers that are shown, and values that were sent, oldest first. */
  readonly points: readonly OutcomePoint[];
  /** Its values share days with each other, or add up over time. */
  readonly dependent: boolean;
}

/** Net promoters of fewer are not told (methods.md E.6). */
const fewestForPromoters = 50;

/**
 * The figure of an indicator over days, both included: whole points within them, pooled. Nothing is put together that
 * was measured in different ways, nor medians, amounts or values that depend on each other (decisions.md 16).
 */
export function windowFigure(
  { indicator, points, dependent }: FigureSource,
  part: ComparedFigure['part'],
  from: CalendarDate,
  to: CalendarDate,
): ComparedFigure {
  const frame = { part, from, to, n: 0, value: null, low: null, high: null, positive: null };
  const without = (missing: Sentence): ComparedFigure => ({ ...frame, missing });
  const inside = points.filter((point) => point.from >= from && point.to <= addDays(to, 1));
  if (inside.length === 0) return without(sentence('compare-page.nothingShown'));
  const broken = breakWithin(indicator, from, to);
  if (broken !== null) {
    const key = isOtherWhole(indicator, broken) ? 'compare-page.wholeWithin' : 'compare-page.brokenWithin';
    return without(sentence(key, { day: date(broken) }));
  }
  if (
    dependent ||
    indicator.summary === 'median' ||
    indicator.summary === 'gap' ||
    (indicator.summary === 'value' && indicator.unit !== 'share')
  ) {
    return without(sentence('compare-page.notPooled'));
  }
  const n = inside.reduce((sum, point) => sum + point.n, 0);
  if (indicator.summary === 'promoters' && n < fewestForPromoters) {
    return without(sentence('reasons.fewPromoters', { n, needed: fewestForPromoters }));
  }
  const total = inside.reduce((sum, point) => sum + point.n * point.value, 0);
  const ofAnswers = isShare(indicator) && indicator.measurement === 'sampled';
  const interval = ofAnswers ? wilson(Math.min(n, Math.max(0, total)), n) : null;
  return {
    ...{ ...frame, n, value: total / n, missing: null },
    ...{ low: interval?.low ?? null, high: interval?.high ?? null },
    positive: ofAnswers ? Math.round(total) : null,
  };
}

/** A day after the first on which measuring changed; null = all of it was measured in one way. */
export function breakWithin(
  { breaks = [] }: Pick<IndicatorInput, 'breaks'>,
  from: CalendarDate,
  to: CalendarDate,
): CalendarDate | null {
  return breaks.find((day) => day > from && day <= to) ?? null;
}

/** Is it another whole that parts the values at a day on which measuring changed? */
export const isOtherWhole = ({ otherWholes = [] }: Pick<IndicatorInput, 'otherWholes'>, day: CalendarDate): boolean =>
  otherWholes.includes(day);
