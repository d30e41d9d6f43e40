import { smallestGroup } from '../../domain/indicator.js';
import { daysBetween } from '../../time/calendar-date.js';

/** Days that a number of answers is told of; `to` is the first day after them. */
export interface Covered {
  readonly from: string;
  readonly to: string;
  readonly n: number;
}

/**
 * Which of the readings of different periods may stand beside each other (methods.md E.7): a longer one only where what it
 * counts beyond the shorter ones within it is five or more, or nothing. A week of twenty beside two days of eight tells that
 * the other days had four.
 */
export function besideEachOther<T extends Covered>(readings: readonly T[]): T[] {
  const lengthOf = ({ from, to }: T): number => daysBetween(from, to);
  const byLength = readings.filter(({ n }) => n >= smallestGroup).toSorted((a, b) => lengthOf(a) - lengthOf(b));
  const shown: T[] = [];
  let shorter: readonly T[] = [];
  for (const [index, long] of byLength.entries()) {
    // Of as many days none lies within another: most indicators are sent by the week alone.
    if (index > 0 && lengthOf(long) > lengthOf(byLength[index - 1] ?? long)) shorter = [...shown];
    const within = shorter.filter(({ from, to }) => from >= long.from && to <= long.to);
    const rests = [...within.map(({ n }) => n), apart(within)].map((n) => long.n - n);
    if (rests.every((rest) => rest <= 0 || rest >= smallestGroup)) shown.push(long);
  }
  return shown;
}

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
}

/** A reading that somebody may have taken back since it was sent. */
export interface Kept extends SentReading, Covered {
  readonly takenBack: boolean;
}

/**
 * The readings that count of one indicator, at most one a period, given all that were ever sent of each, oldest first. What was
 * taken back goes on standing in the way of what it hid: only a reading that was shown once comes back in its place, for one
 * that waited behind it would tell of fewer than five, and so would a longer period that was hidden beside it.
 */
export function readingsInForce<T extends Kept>(periods: readonly (readonly T[])[]): T[] {
  const chains = periods.map(shownReadings);
  const inForce = chains.flatMap((chain) => chain.findLast(({ takenBack }) => !takenBack) ?? []);
  const gone = chains.flatMap((chain) => chain.filter(({ takenBack }) => takenBack));
  if (gone.length === 0) return inForce;
  const [now, ever] = [new Set(besideEachOther(inForce)), new Set(besideEachOther([...inForce, ...gone]))];
  return inForce.filter((reading) => ever.has(reading) || !now.has(reading));
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
  const change = Math.abs(next.n - shown.n);
  if (change > 0 && change < smallestGroup) return false;
  return next.n >= smallestGroup || shown.n - smallestGroup > 1;
}
