import { addDays, type CalendarDate } from '../../time/calendar-date.js';
import { responseBetween, responseMoved, type ToldPlace } from '../answers/non-response.js';
import type { OutcomePoint } from './outcome.js';

export type MovedShare = 'responseRate' | 'channelMix';

/** Ten points: from here on two periods were not answered by the same kind of people (methods.md E.5). */
const notable = 0.1;

/** What is told of how often was asked and answered, and through which channels; of neither need anything be. */
export interface ToldOfAsking {
  readonly channels?: readonly ChannelCounts[];
  /** Of the survey that asks, oldest first: all that had been told of it by each day. */
  readonly responses?: readonly ToldResponses[];
}

/** Everything that had been told of the places where a survey is asked, by a day. */
export interface ToldResponses {
  readonly on: CalendarDate;
  readonly places: readonly ToldPlace[];
}

/** Did the response rate, or the mix of channels, move by more than ten points from before the start to after it? */
export function movedShares(
  points: readonly OutcomePoint[],
  startsOn: CalendarDate,
  { channels = [], responses = [] }: ToldOfAsking,
): MovedShare[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const parted = [points.filter(({ to }) => to <= startsOn), points.filter(({ to }) => to > startsOn)] as const;
  const days = [
    { from: first.from, to: addDays(startsOn, -1) },
    { from: startsOn, to: addDays(last.to, -1) },
  ] as const;
  return moved(parted, days, { channels, responses });
}

/** The same between two stretches of days of which neither need follow upon the other: of the whole points within each. */
export function movedBetween(
  points: readonly OutcomePoint[],
  days: readonly [before: Days, after: Days],
  told: ToldOfAsking,
): MovedShare[] {
  const [before, after] = days;
  const within = ({ from, to }: Days): OutcomePoint[] =>
    points.filter((point) => point.from >= from && point.to <= addDays(to, 1));
  return moved([within(before), within(after)], days, told);
}

function moved(
  [before, after]: readonly [before: readonly OutcomePoint[], after: readonly OutcomePoint[]],
  days: readonly [before: Days, after: Days],
  { channels = [], responses = [] }: ToldOfAsking,
): MovedShare[] {
  const rate = apart(responseRate(before), responseRate(after)) || toldRateMoved(responses, days);
  return [
    ...(rate ? (['responseRate'] as const) : []),
    ...(channelMixMoved(channels, days) ? (['channelMix'] as const) : []),
  ];
}

/** Surely so, wherever within what is told of them both rates truly lie; what came before a day is told on it or later. */
function toldRateMoved(told: readonly ToldResponses[], days: readonly [before: Days, after: Days]): boolean {
  const by = (day: CalendarDate): readonly ToldPlace[] => told.findLast(({ on }) => on <= day)?.places ?? [];
  const [before, after] = days.map(({ from, to }) => responseBetween(by(from), by(addDays(to, 1))));
  return !!before && !!after && responseMoved(before, after);
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
