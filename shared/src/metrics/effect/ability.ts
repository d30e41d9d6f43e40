import type { Reading } from '../../contracts/reading.js';
import { addDays, daysBetween, type CalendarDate } from '../../time/calendar-date.js';
import { runLength } from '../statistics/signals.js';
import { stageTime, type StageTime } from './stage-time.js';

/** A sign that something got worse, as the usual range of a series tells it. */
export interface SeenSignal {
  readonly metric: string;
  readonly sinceBucket: string;
  /** The day the rule could tell it first: the end of the eighth point of the run. */
  readonly seenOn: CalendarDate;
}

/** With what followed on it. */
export interface FollowedSignal extends SeenSignal {
  /** Day of a hypothesis or a decision because of it; null = none. */
  readonly agreedOn: CalendarDate | null;
  /** Day on which somebody left it, with the reason; null = nobody did. */
  readonly closedOn: CalendarDate | null;
  /** Day what came of it was known; null = not known. */
  readonly knownOn: CalendarDate | null;
}

/**
 * Signal → agreed action → known what came of it. Counts of signals, each once, whichever products they come from: pooled, never
 * averaged over products. How a verdict went is not counted (decisions.md 22).
 */
export interface Ability {
  readonly signals: number;
  readonly agreed: number;
  readonly closed: number;
  readonly known: number;
  readonly toAgreed: StageTime;
  readonly toKnown: StageTime;
  /** Age in days of the oldest signal on which nothing has followed; null where there is none. */
  readonly oldestOpenDays: number | null;
}

export function abilityOf(signals: readonly FollowedSignal[], asOf: CalendarDate): Ability {
  const agreed = signals.filter(({ agreedOn }) => agreedOn !== null);
  const open = signals.filter(({ agreedOn, closedOn }) => agreedOn === null && closedOn === null);
  const ages = open.map(({ seenOn }) => daysBetween(seenOn, asOf));
  return {
    signals: signals.length,
    agreed: agreed.length,
    closed: signals.filter(({ agreedOn, closedOn }) => agreedOn === null && closedOn !== null).length,
    known: agreed.filter(({ knownOn }) => knownOn !== null).length,
    toAgreed: stageTime(agreed.map(({ seenOn, agreedOn }) => ({ from: seenOn, to: agreedOn }))),
    toKnown: stageTime(agreed.flatMap(({ agreedOn, knownOn }) => (agreedOn ? [{ from: agreedOn, to: knownOn }] : []))),
    oldestOpenDays: ages.length > 0 ? Math.max(...ages) : null,
  };
}

/** Twelve months, in days (decisions.md 1): how long a signal is counted. */
export const signalDays = 364;

/**
 * Runs for the worse (methods.md C.2, rule 2) that a reading tells and that could first be told in the last twelve months. A
 * level for the worse that people have confirmed is the same sign. A lone point is no signal (decisions.md 9), and a series
 * with no good direction has none for the worse.
 */
export function signalsForTheWorse({ metric, shape }: Reading, asOf: CalendarDate): SeenSignal[] {
  if (shape.kind !== 'series') return [];
  const found = shape.signals.flatMap(({ rule, better, direction, sinceBucket }): SeenSignal[] => {
    if (rule === 'outside' || better !== false) return [];
    const seenOn = toldOn(shape, direction, sinceBucket);
    return seenOn === null || seenOn <= addDays(asOf, -signalDays) ? [] : [{ metric, sinceBucket, seenOn }];
  });
  return found.filter((one, at) => found.findIndex(({ sinceBucket }) => sinceBucket === one.sinceBucket) === at);
}

/** The day after the eighth point on that side of the centre that held when the run began; null where it is out of sight. */
function toldOn(
  { points, phases }: Extract<Reading['shape'], { kind: 'series' }>,
  direction: 'higher' | 'lower',
  sinceBucket: string,
): CalendarDate | null {
  const first = points.findIndex(({ bucket }) => bucket === sinceBucket);
  if (first < 0) return null;
  // A level that was confirmed from this point on has a phase of its own; the run was told against the one before.
  const before = phases.filter(({ fromBucket }) => fromBucket < sinceBucket);
  const centre = before.at(-1)?.centre ?? phases[0]?.centre;
  if (centre === undefined) return null;
  const side = direction === 'higher' ? 1 : -1;
  const run = points.slice(first).filter(({ value, partial }) => {
    return value !== null && !partial && Math.sign(value - centre) === side;
  });
  return run[runLength - 1]?.to ?? null;
}

/** Does the usual range of this reading allow any signal to be told? */
export const canTell = ({ shape }: Reading): boolean => shape.kind === 'series' && shape.phases.length > 0;
