import type { Lane, Point } from 'shared/contracts';
import { dayMs, onAxis } from '../weeks.js';
import { within, type Period } from '../view.js';

/** The lanes with the points in view, and the steps a reader can take through them together. */
export interface Stepping {
  readonly lanes: readonly { readonly lane: Lane; readonly points: readonly Point[] }[];
  /** First days of the finest grid among the lanes. */
  readonly steps: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** @param since first day of the history: it is in view where all of it is asked for */
export function stepping(lanes: readonly Lane[], period: Period, since: string | null = null): Stepping {
  const all = lanes.map((lane) => ({
    lane,
    points: lane.reading.shape.kind === 'series' ? lane.reading.shape.points : [],
  }));
  const ends = all.flatMap(({ points }) => points.map((point) => onAxis(point.to)));
  const to = Math.max(...ends);
  const widest = all.toSorted((a, b) => (b.points.at(-1)?.to ?? '').localeCompare(a.points.at(-1)?.to ?? ''))[0];
  const inView = within(widest?.points ?? [], period);
  const starts = all.flatMap(({ points }) => points.map((point) => onAxis(point.from)));
  const first = Math.min(...starts);
  // A first point on a grid of four weeks may begin that much later.
  const begun = since !== null && onAxis(since) > first - 28 * dayMs ? Math.min(first, onAxis(since)) : first;
  const from = period === 'all' ? begun : onAxis(inView[0]?.from ?? '1970-01-01');
  const cut = all.map(({ lane, points }) => ({ lane, points: points.filter((point) => onAxis(point.to) > from) }));
  const finest = cut.toSorted((a, b) => b.points.length - a.points.length)[0];
  return { lanes: cut, steps: (finest?.points ?? []).map((point) => point.from), from, to };
}

/** The point of a lane that holds a day; lanes on a coarser grid have one point for several steps. */
export const pointAt = (points: readonly Point[], day: string): Point | null =>
  points.find((point) => point.from <= day && day < point.to) ?? null;

/** The step nearest to a place on the time axis, given as a share of its width. */
export function stepAt(stepping: Stepping, share: number): string | null {
  const at = stepping.from + share * (stepping.to - stepping.from);
  return stepping.steps.findLast((step) => onAxis(step) <= at) ?? stepping.steps[0] ?? null;
}
