import type { Reading } from '../contracts/reading.js';
import { addMonths, firstOfMonths, type CalendarDate } from '../time/calendar-date.js';
import type { Better } from './series/judged.js';
import { standingAt } from './series/standing.js';

/** How many tertials that are over the trail on the map goes back. */
const tertials = 3;

/** Where flow and effect stood, in half widths of their usual ranges, above 0 for the better; null = could not be judged. */
export interface Standing {
  /** The first day after the tertial; the last standing is that of today. */
  readonly on: CalendarDate;
  readonly flow: number | null;
  readonly effect: number | null;
}

/**
 * Where a product stood on the map of flow and effect (decisions.md 19) at the end of each of the last three tertials, and
 * where it stands now. All by what is known today of those days: late records and corrected links included.
 * @param flow the headline lead time over all history
 * @param effect the headline indicator over all history
 */
export function standings(flow: Reading, effect: Reading, better: Better, today: CalendarDate): Standing[] {
  const at = (on: CalendarDate, flowDay = on, effectDay = on): Standing => ({
    on,
    flow: standingAt(flow, 'lower', flowDay),
    effect: standingAt(effect, better, effectDay),
  });
  const begun = firstOfMonths(today, 4);
  const ends = Array.from({ length: tertials }, (_, index) => addMonths(begun, -4 * (tertials - 1 - index)));
  return [...ends.map((on) => at(on)), at(today, lastDay(flow, today), lastDay(effect, today))];
}

/** Of what has been read: where a source is behind, that is as far as "now" reaches. */
function lastDay({ shape }: Reading, today: CalendarDate): CalendarDate {
  const points = shape.kind === 'series' ? shape.points : [];
  return points.findLast(({ partial }) => !partial)?.to ?? today;
}
