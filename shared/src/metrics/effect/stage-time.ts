import { daysBetween, type CalendarDate } from '../../time/calendar-date.js';
import { ascending, nearestRank, smallestSampleFor } from '../statistics/percentile.js';

/** How long one step took over several cases: days, each case once. */
export interface StageTime {
  readonly n: number;
  /** Nearest rank (methods.md A.2, decisions.md 7); null under six cases, and never 0 for none. */
  readonly medianDays: number | null;
}

/** Cases whose second moment has not come are not in it: they are counted, with their age, beside it. */
export function stageTime(
  cases: readonly { readonly from: CalendarDate; readonly to: CalendarDate | null }[],
): StageTime {
  const days = cases.flatMap(({ from, to }) => (to === null ? [] : [Math.max(0, daysBetween(from, to))]));
  const enough = days.length >= smallestSampleFor(0.5);
  return { n: days.length, medianDays: enough ? nearestRank(ascending(days), 0.5) : null };
}
