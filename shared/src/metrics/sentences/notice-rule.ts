import type { Notice } from '../../contracts/notice.js';
import type { Phase, Point, Reading } from '../../contracts/reading.js';
import { daysBetween, mondayOfIsoWeek, type CalendarDate } from '../../time/calendar-date.js';
import { runLength } from '../statistics/signals.js';
import type { Change } from './change.js';

/** One half of a notice. `held`: judged, able to show a change, and none came; what is missing or too early never is. */
export type Stand = 'better' | 'worse' | 'held' | 'unknown';

/** Which notice two halves make, if any. What is not known makes none (decisions.md 20). */
export function noticeKind(flow: Stand, effect: Stand): Notice['kind'] | null {
  if (flow === 'better' && effect === 'held') return 'fasterNotBetter';
  if (flow === 'better' && effect === 'worse') return 'fasterButWorse';
  return flow === 'worse' && effect === 'better' ? 'betterButSlower' : null;
}

export function flowStand(change: Change): Stand {
  if (change.kind === 'changed') return direction(change.better);
  return change.kind === 'usual' || change.kind === 'unusual' ? 'held' : 'unknown';
}

/**
 * "Not better" is said of an indicator only where it would have shown: its usual range is firm and was made before the flow
 * changed, as many points as a run takes have come since, and its newest point is not unusually good (decisions.md 9).
 * @param flowSince the bucket in which the flow changed; null = it has not
 */
export function effectStand(change: Change, reading: Reading, flowSince: string | null): Stand {
  if (change.kind === 'changed') return direction(change.better);
  if (change.kind !== 'usual' && change.kind !== 'unusual') return 'unknown';
  const { shape } = reading;
  const range = shape.kind === 'series' ? shape.phases.at(-1) : undefined;
  if (flowSince === null || shape.kind !== 'series' || !range?.firm) return 'unknown';
  const notBad = shape.signals.some(({ rule, current, better }) => rule === 'outside' && current && better !== false);
  const from = firstDay(flowSince);
  const points = shape.points.filter(({ value, partial }) => value !== null && !partial);
  const since = points.filter((point) => point.from >= from);
  return !notBad && since.length >= runLength && madeBefore(range, points, from) ? 'held' : 'unknown';
}

/** Were all points of the range there by that day? Of a range that began before what is in sight, its weeks are counted. */
function madeBefore({ fromBucket, baselinePoints }: Phase, points: readonly Point[], day: CalendarDate): boolean {
  const begins = firstDay(fromBucket);
  const [first] = points;
  if (!first || first.from > begins) return daysBetween(begins, day) >= 7 * baselinePoints;
  return points.filter(({ from }) => from >= begins && from < day).length >= baselinePoints;
}

const direction = (better: boolean | null): Stand => (better === null ? 'unknown' : better ? 'better' : 'worse');

/** Buckets go by their ISO week or by their first day. */
const firstDay = (bucket: string): CalendarDate => (bucket.includes('W') ? mondayOfIsoWeek(bucket) : bucket);
