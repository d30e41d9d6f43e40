import type { CalendarDate } from '../../time/calendar-date.js';
import type { OutcomePoint } from './outcome.js';

export type MovedShare = 'responseRate' | 'channelMix';

/** Ten points: from here on two periods were not answered by the same kind of people (methods.md E.5). */
const notable = 0.1;

/** Did the response rate, or the mix of channels, move by more than ten points from before the start to after it? */
export function movedShares(points: readonly OutcomePoint[], startsOn: CalendarDate): MovedShare[] {
  const before = points.filter(({ to }) => to <= startsOn);
  const after = points.filter(({ to }) => to > startsOn);
  const moved: MovedShare[] = [];
  if (apart(responseRate(before), responseRate(after))) moved.push('responseRate');
  const channels = new Set(points.flatMap((point) => Object.keys(point.channels ?? {})));
  if ([...channels].some((name) => apart(channelShare(before, name), channelShare(after, name)))) {
    moved.push('channelMix');
  }
  return moved;
}

const apart = (first: number | null, second: number | null): boolean =>
  first !== null && second !== null && Math.abs(second - first) > notable;

function responseRate(points: readonly OutcomePoint[]): number | null {
  const known = points.filter(({ asked }) => asked !== undefined && asked > 0);
  const asked = known.reduce((sum, point) => sum + (point.asked ?? 0), 0);
  return asked === 0 ? null : known.reduce((sum, { n }) => sum + n, 0) / asked;
}

function channelShare(points: readonly OutcomePoint[], name: string): number | null {
  const known = points.filter(({ channels }) => channels !== undefined);
  const n = known.reduce((sum, point) => sum + point.n, 0);
  return n === 0 ? null : known.reduce((sum, { channels }) => sum + (channels?.[name] ?? 0), 0) / n;
}
