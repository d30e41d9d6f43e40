import type { Phase, Point, Reading, Series } from '../../contracts/reading.js';
import { addDays, type CalendarDate } from '../../time/calendar-date.js';
import { mean } from '../statistics/process-limits.js';
import { findRuns } from '../statistics/signals.js';
import { laterPhase } from './baseline.js';
import type { Better } from './judged.js';

/** Two tertials: the stretch over which the size of a change is told (decisions.md 19). */
const reach = 243;
/** A series without a value for this long says nothing of that day: the headline window of twelve weeks. */
const fresh = 84;
/** For so long a confirmed level is news, as in every view of a series. */
const year = 364;

/** A point that is closed and has a value. */
type Known = Point & { readonly value: number };

/**
 * The confirmed change of a series as it held on a day: how far its points of the two tertials before it lie, since the
 * change, from the level that was left, in half widths of the usual range; above 0 for the better. 0 = judged, and nothing
 * has changed. Null = could not be judged by then: too few points for a range, no value in twelve weeks, measured in another
 * way since the range ended, or no good direction. By what is known today of the days before.
 * @param whole the reading over all history
 * @param until the first day after the last that counts
 */
export function standingAt(whole: Reading, better: Better, until: CalendarDate): number | null {
  const { shape, unit } = whole;
  if (shape.kind !== 'series' || better === null) return null;
  const points = shape.points.filter(
    (point): point is Known => !point.partial && point.value !== null && point.to <= until,
  );
  const phase = phaseAt(shape, points);
  if (!phase || !points.some(({ to }) => to > addDays(until, -fresh))) return null;
  const change = runIn(shape, points, phase) ?? confirmed(shape, phase, until);
  if (!change) return 0;
  const earliest = addDays(until, -reach);
  const values = points.filter(({ from }) => from >= change.since && from >= earliest).map(({ value }) => value);
  const measure = unit === 'days' || unit === 'hours' ? logarithm : (value: number) => value;
  const halfWidth = (measure(change.left.high) - measure(change.left.low)) / 2;
  if (values.length === 0 || halfWidth <= 0) return 0;
  const size = (mean(values.map(measure)) - measure(change.left.centre)) / halfWidth;
  return better === 'higher' ? size : -size;
}

/** The range in force after these points; null where it was not known by then, or had ended with its way of measuring. */
function phaseAt(shape: Series, points: readonly Known[]): Phase | null {
  const { phases } = shape;
  const at = phases.findLastIndex((phase) => {
    const needed = isConfirmed(shape, phase) ? laterPhase.provisional : phase.baselinePoints;
    return since(shape, points, phase.fromBucket).length >= needed;
  });
  const [phase, next] = [phases[at], phases[at + 1]];
  if (!phase || phase.toBucket === null || (next && isConfirmed(shape, next))) return phase ?? null;
  return since(shape, points, phase.toBucket).length > 1 ? null : phase;
}

interface Change {
  readonly since: CalendarDate;
  /** The range of the level that was left. */
  readonly left: Phase;
}

/** Rule 2: eight in a row on one side of the centre that nothing on the other side has ended. */
function runIn(shape: Series, points: readonly Known[], phase: Phase): Change | null {
  const judged = since(shape, points, phase.fromBucket);
  const run = findRuns(judged.map(({ value }) => ({ ...phase, value }))).at(-1);
  const begins = run && judged[run.from];
  if (!begins || judged.slice(run.to + 1).some(({ value }) => value !== phase.centre)) return null;
  return { since: begins.from, left: phase };
}

/** A new level that people have confirmed: a change by itself while it is news. */
function confirmed(shape: Series, phase: Phase, until: CalendarDate): Change | null {
  const left = shape.phases[shape.phases.indexOf(phase) - 1];
  const begins = firstDay(shape, phase.fromBucket);
  return left && isConfirmed(shape, phase) && begins >= addDays(until, -year) ? { since: begins, left } : null;
}

/** By people; any other range that is not the first begins where measuring changed, which is no change of what is measured. */
const isConfirmed = ({ signals }: Series, { fromBucket }: Phase): boolean =>
  signals.some(({ rule, sinceBucket }) => rule === 'phase' && sinceBucket === fromBucket);

const since = (shape: Series, points: readonly Known[], bucket: string): readonly Known[] => {
  const day = firstDay(shape, bucket);
  return points.filter(({ from }) => from >= day);
};

const never = '9999-12-31';
const firstDay = ({ points }: Series, bucket: string): CalendarDate =>
  points.find((point) => point.bucket === bucket)?.from ?? never;

/** Durations under a minute count as one: a logarithm knows no 0. */
const logarithm = (value: number): number => Math.log(Math.max(value, 1 / 1440));
