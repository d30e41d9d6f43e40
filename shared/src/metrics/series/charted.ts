import type { Phase, Series } from '../../contracts/reading.js';
import { nextGridStart, weekGrid, type GridWeeks } from '../../time/bucket.js';
import { addDays, mondayOf, type CalendarDate } from '../../time/calendar-date.js';
import { isClosed } from '../../time/closing.js';
import { dateIn } from '../../time/zone.js';
import type { Measured, Window } from '../metric.js';
import { firmBaseline, type Baseline, type PointScale } from './baseline.js';
import type { Better, DatedSignal } from './judged.js';
import { judge, type Settled } from './phases.js';
import type { SeriesPoint } from './point.js';

/** How a series of single records becomes points and limits. */
export interface ChartPlan {
  readonly scale: PointScale;
  readonly better: Better;
  /** One point's value from the values of the records that ended in it; null = absence. */
  value(values: readonly number[], weeks: GridWeeks): number | null;
  /** Are points of these sizes too thin to be judged? Then weeks are merged (decisions.md 8). */
  tooThin(sizes: readonly number[]): boolean;
}

export interface Charted {
  readonly gridWeeks: GridWeeks;
  readonly points: readonly SeriesPoint[];
  /** Of each phase that has one, oldest first; the last one is in force. */
  readonly baselines: readonly Baseline[];
  readonly phases: readonly Phase[];
  readonly signals: readonly DatedSignal[];
  /** Even four weeks hold too little. */
  readonly tooThin: boolean;
}

/** One record: when it ended, and what it adds. */
export interface Event {
  readonly endAt: number;
  readonly value: number;
}

/**
 * The whole history of a series on its grid, each phase judged against its own baseline. No window changes anything here;
 * a view cuts its stretch out of it afterwards (decisions.md 8 and 9).
 */
export function chart(
  events: readonly Event[],
  plan: ChartPlan,
  window: Window,
  start: CalendarDate | null,
  settled: Settled,
): Charted {
  const ordered = [...events].sort((a, b) => a.endAt - b.endAt);
  const stored = settled.first;
  const grids: readonly GridWeeks[] = stored ? [stored.gridWeeks] : [1, 2, 4];
  let points: SeriesPoint[] = [];
  let gridWeeks: GridWeeks = 1;
  let tooThin = true;
  for (const weeks of grids) {
    gridWeeks = weeks;
    points = start === null ? [] : pointsOn(weeks, ordered, plan, window, start);
    const sizes = points.filter((point) => point.closed).slice(0, firmBaseline);
    tooThin = plan.tooThin(sizes.map((point) => point.n));
    if (!tooThin || stored) break;
  }
  const usable = stored !== undefined || !tooThin;
  const judged = usable ? judge(points, gridWeeks, plan, settled) : { baselines: [], phases: [], signals: [] };
  return { gridWeeks, points, ...judged, tooThin: !usable };
}

function pointsOn(
  weeks: GridWeeks,
  events: readonly Event[],
  plan: ChartPlan,
  window: Window,
  start: CalendarDate,
): SeriesPoint[] {
  const now = Date.parse(window.now);
  const readUntil = Date.parse(window.readUntil);
  const cells = weekGrid(weeks, nextGridStart(weeks, start), dateIn(window.zone, now), window.zone);
  const values = gather(events, cells);
  return cells.map((cell, index) => {
    const inside = values[index] ?? [];
    const closed = isClosed(cell.endAt, now, readUntil);
    const value = plan.value(inside, weeks);
    return { bucket: cell.name, from: cell.from, to: cell.to, value, n: inside.length, partial: !closed, closed };
  });
}

/** Values by cell; events and cells are in order. */
function gather(events: readonly Event[], cells: readonly { startAt: number; endAt: number }[]): number[][] {
  const values: number[][] = cells.map(() => []);
  let cell = 0;
  for (const event of events) {
    while (cell < cells.length && event.endAt >= (cells[cell]?.endAt ?? Infinity)) cell += 1;
    if (event.endAt >= (cells[cell]?.startAt ?? Infinity)) values[cell]?.push(event.value);
  }
  return values;
}

/**
 * First day that counts: where ops began to read, but not before the subject's first record; and where no one chose a
 * day, the week in which something first ended.
 */
export function historyStart(
  records: readonly Measured[],
  chosen: CalendarDate | null,
  zone: string,
): CalendarDate | null {
  if (records.length === 0) return null;
  const first = earliest(records.map((record) => (chosen === null ? record.endAt : (record.startAt ?? record.endAt))));
  const week = mondayOf(dateIn(zone, first));
  return chosen !== null && chosen > week ? chosen : week;
}

const earliest = (instants: readonly number[]): number => instants.reduce((a, b) => Math.min(a, b), Infinity);

/** What a view of `window` shows of a charted series: never less than its last 52 weeks. */
export function shapeOf(charted: Charted, window: Window): Series {
  const year = addDays(window.to, 1 - 7 * 52);
  const from = window.from < year ? window.from : year;
  const inView = charted.points.filter((point) => point.to > from);
  const inSight = new Set(inView.map(({ bucket }) => bucket));
  return {
    kind: 'series',
    gridWeeks: charted.gridWeeks,
    points: inView.map(({ closed: _, ...point }) => point),
    phases: charted.phases.filter(({ toBucket }) => toBucket === null || inSight.has(toBucket)),
    // A run counts while it holds, a confirmed level as news for as long as its first week is in sight.
    signals: charted.signals
      .filter(({ rule, sinceBucket }) => rule !== 'phase' || inSight.has(sinceBucket))
      .map(({ toBucket: _, ...signal }) => signal),
  };
}
