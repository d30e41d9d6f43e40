import { smallestGroup } from '../../domain/indicator.js';
import { daysBetween } from '../../time/calendar-date.js';

/** Days that a number of answers is told of; `to` is the first day after them. */
export interface Covered {
  readonly from: string;
  readonly to: string;
  readonly n: number;
}

/**
 * Which of the readings of different periods may stand beside each other (methods.md E.7), as if all were sent at once: a
 * longer one only where what it counts beyond the shorter ones within it is five or more, or nothing. A week of twenty
 * beside two days of eight tells that the other days had four.
 */
export function besideEachOther<T extends Covered>(readings: readonly T[]): T[] {
  const byLength = readings.filter(({ n }) => n >= smallestGroup).toSorted((a, b) => lengthOf(a) - lengthOf(b));
  if (haveOneLength(byLength)) return byLength;
  const shown: T[] = [];
  for (const next of byLength) if (standsBeside(next, shown)) shown.push(next);
  return shown;
}

/** Does neither it nor any longer one that it lies in count one to four more than shorter ones within? */
function standsBeside(reading: Covered, shown: readonly Covered[]): boolean {
  const shorter = (long: Covered, all: readonly Covered[]): Covered[] =>
    all.filter((one) => one.from >= long.from && one.to <= long.to && lengthOf(one) < lengthOf(long));
  const within = shorter(reading, shown);
  const around = shown.filter((long) => shorter(long, [reading]).length > 0);
  return [
    ...[...within.map(({ n }) => n), apart(within)].map((n) => reading.n - n),
    ...around.flatMap((long) => [long.n - reading.n, long.n - apart([...shorter(long, shown), reading])]),
  ].every((rest) => rest <= 0 || rest >= smallestGroup);
}

const nameOf = ({ from, to }: Covered): string => `${from} ${to}`;

const lengthOf = ({ from, to }: Covered): number => daysBetween(from, to);

/** Of as many days none lies within another: most indicators are sent by the week alone. */
const haveOneLength = (readings: readonly Covered[]): boolean => new Set(readings.map(lengthOf)).size < 2;

/** How many those count that do not cover the same days, one after the other. */
function apart(readings: readonly Covered[]): number {
  const inOrder = readings.toSorted((a, b) => (a.to < b.to ? -1 : 1));
  return inOrder.reduce((sum, { from, to, n }) => (from >= sum.until ? { n: sum.n + n, until: to } : sum), {
    ...{ n: 0, until: '' },
  }).n;
}

/** What another system says of a period. */
export interface SentReading {
  readonly value: number;
  /** Answers or cases behind it. */
  readonly n: number;
  /** Those of a second group that it is compared with. */
  readonly besides?: number;
}

/** A reading that somebody may have taken back since it was sent. */
export interface Kept extends SentReading, Covered {
  readonly takenBack: boolean;
  /** Not given = at once with the others. */
  readonly storedAt?: Date;
}

/**
 * The readings that count of one indicator, at most one a period, given all that were ever sent of each, oldest first. What was
 * taken back goes on standing in the way of what it hid: only a reading that was shown once comes back in its place, for one
 * that waited behind it would tell of fewer than five.
 */
export const readingsInForce = <T extends Kept>(periods: readonly (readonly T[])[]): T[] =>
  inForce(periods).map(({ reading }) => reading);

/** Those of them that may be told; of the others only that they are there. */
export const toldReadings = <T extends Kept>(periods: readonly (readonly T[])[]): T[] =>
  inForce(periods).flatMap(({ reading, told }) => (told && reading.n >= smallestGroup ? [reading] : []));

interface InForce<T> {
  readonly reading: T;
  readonly told: boolean;
}

/**
 * In the order in which they were sent: whoever looked at each moment has seen the first, and so it is the later one that may
 * not be told where the two together would tell of one to four, be it the shorter or the longer. Of those sent at once
 * it is the longer.
 */
function inForce<T extends Kept>(periods: readonly (readonly T[])[]): InForce<T>[] {
  const at = ({ storedAt }: T): number => storedAt?.getTime() ?? 0;
  const sent = periods.flat().sort((a, b) => at(a) - at(b) || lengthOf(a) - lengthOf(b));
  const alone = haveOneLength(sent);
  const told = new Map<string, T>();
  const kept = new Map<string, InForce<T>[]>();
  for (const reading of sent) {
    const name = nameOf(reading);
    const last = told.get(name);
    if (!follows(reading, last)) continue;
    const others = alone ? [] : [...told.values()].filter((one) => one !== last && one.n >= smallestGroup);
    const fits = reading.n < smallestGroup || standsBeside(reading, others);
    if (fits) told.set(name, reading);
    if (fits || !last) kept.set(name, [...(kept.get(name) ?? []), { reading, told: fits }]);
  }
  return periods.flatMap(([one]) => {
    const own = one ? kept.get(nameOf(one)) : undefined;
    return own?.findLast(({ reading }) => !reading.takenBack) ?? [];
  });
}

/**
 * Which of the readings that were sent of one period may be shown (decisions.md 17), oldest first: the first one, and then
 * each that is of at least five answers more or fewer than the one before it that was shown, or of as many. What differs by
 * fewer would tell of them. One under five takes the place of one that was shown only where more than one number could have
 * been sent: from six only a one is five fewer.
 */
export function shownReadings<T extends SentReading>(sent: readonly T[]): T[] {
  const shown: T[] = [];
  for (const next of sent) if (follows(next, shown.at(-1))) shown.push(next);
  return shown;
}

function follows(next: SentReading, shown: SentReading | undefined): boolean {
  if (!shown || shown.n < smallestGroup) return true;
  const beside = Math.abs((next.besides ?? 0) - (shown.besides ?? 0));
  if (beside > 0 && beside < smallestGroup) return false;
  const change = Math.abs(next.n - shown.n);
  if (change > 0 && change < smallestGroup) return false;
  return next.n >= smallestGroup || shown.n - smallestGroup > 1;
}
