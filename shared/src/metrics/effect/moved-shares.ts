import { addDays, type CalendarDate } from '../../time/calendar-date.js';
import type { OutcomePoint } from './outcome.js';

export type MovedShare = 'responseRate' | 'channelMix';

/** Ten points: from here on two periods were not answered by the same kind of people (methods.md E.5). */
const notable = 0.1;

/**
 * Did the response rate, or the mix of channels, move by more than ten points from before the start to after it?
 * @param channels what is told of channels; empty = nothing is
 */
export function movedShares(
  points: readonly OutcomePoint[],
  startsOn: CalendarDate,
  channels: readonly ChannelCounts[],
): MovedShare[] {
  const before = points.filter(({ to }) => to <= startsOn);
  const after = points.filter(({ to }) => to > startsOn);
  const moved: MovedShare[] = [];
  if (apart(responseRate(before), responseRate(after))) moved.push('responseRate');
  const [first, last] = [points[0], points.at(-1)];
  const lastBefore = addDays(startsOn, -1);
  if (
    first &&
    last &&
    channelMixMoved(channels, [
      { from: first.from, to: lastBefore },
      { from: startsOn, to: addDays(last.to, -1) },
    ])
  ) {
    moved.push('channelMix');
  }
  return moved;
}

/** How many answers of a stretch of days came through each channel that is told by itself, and how many there were in all. */
export interface ChannelCounts {
  readonly from: CalendarDate;
  /** The first day after it. */
  readonly to: CalendarDate;
  readonly n: number;
  readonly channels: Readonly<Record<string, number>>;
}

/**
 * Did the mix of channels move by more than ten points between two stretches of days, both ends included (methods.md E.5)? Judged
 * on what is told of channels alone, and only of those that are told in every stretch of both: one that is told in some of them
 * would seem to come and go.
 */
export function channelMixMoved(counts: readonly ChannelCounts[], days: readonly [before: Days, after: Days]): boolean {
  const [before, after] = days.map(({ from, to }) =>
    counts.filter((one) => one.from >= from && one.to <= addDays(to, 1)),
  );
  const all = [...(before ?? []), ...(after ?? [])];
  const named = Object.keys(all[0]?.channels ?? {}).filter((name) => all.every(({ channels }) => name in channels));
  return named.some((name) => apart(shareOf(before ?? [], name), shareOf(after ?? [], name)));
}

interface Days {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

function shareOf(counts: readonly ChannelCounts[], name: string): number | null {
  const n = counts.reduce((sum, one) => sum + one.n, 0);
  return n === 0 ? null : counts.reduce((sum, { channels }) => sum + (channels[name] ?? 0), 0) / n;
}

const apart = (first: number | null, second: number | null): boolean =>
  first !== null && second !== null && Math.abs(second - first) > notable;

function responseRate(points: readonly OutcomePoint[]): number | null {
  const known = points.filter(({ asked }) => asked !== undefined && asked > 0);
  const asked = known.reduce((sum, point) => sum + (point.asked ?? 0), 0);
  return asked === 0 ? null : known.reduce((sum, { n }) => sum + n, 0) / asked;
}
