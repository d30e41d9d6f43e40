import type { MetricSettings, StoredBaseline } from '../metric.js';
import type { PointScale } from './baseline.js';
import type { Better } from './judged.js';
import { judge, settledOf, type Judged } from './phases.js';
import type { SeriesPoint } from './point.js';

/** A stretch of a series in which everything was measured in the same way. */
export interface Era {
  /** The day it begins; null = the beginning of the series. */
  readonly from: string | null;
  readonly points: readonly SeriesPoint[];
}

/** The series cut at the days on which measuring changed, oldest first. A point across such a day belongs to neither side. */
export function erasOf(points: readonly SeriesPoint[], breaks: readonly string[]): Era[] {
  const starts: (string | null)[] = [null, ...[...new Set(breaks)].sort()];
  return starts.map((from, index) => {
    const end = starts[index + 1] ?? null;
    return {
      from,
      points: points.filter((point) => (from === null || point.from >= from) && (end === null || point.to <= end)),
    };
  });
}

/** The name that an era's first baseline is stored under: the series' own for the first one. */
export const eraName = (series: string, from: string | null): string =>
  from === null ? series : `${series}@from-${from}`;

/**
 * Each era is judged by its own usual range and by no other's: a break is no change, and none is claimed across it.
 * Only what the last era says holds now.
 */
export function judgeEras(
  eras: readonly Era[],
  plan: { readonly scale: PointScale; readonly better: Better },
  series: string,
  settings: MetricSettings,
): Judged[] {
  return eras.map(({ from, points }, index) => {
    const settled = settledOf(series, settings);
    const stored = settings.baselines[eraName(series, from)];
    const first = eras.length === 1 ? stored : withinEra(stored, points);
    const judged = judge(points, 1, plan, { ...settled, first });
    return index === eras.length - 1 ? judged : closed(judged, points);
  });
}

/** Limits that were stored before a break was known may be made of points from both sides of it. */
function withinEra(stored: StoredBaseline | undefined, points: readonly SeriesPoint[]): StoredBaseline | undefined {
  if (!stored) return undefined;
  const from = points.findIndex(({ bucket }) => bucket === stored.fromBucket);
  const present = points.slice(Math.max(0, from)).filter(({ value, closed }) => closed && value !== null).length;
  return from >= 0 && present >= stored.points ? stored : undefined;
}

const closed = (judged: Judged, points: readonly SeriesPoint[]): Judged => ({
  ...judged,
  phases: judged.phases.map((phase) => ({ ...phase, toBucket: phase.toBucket ?? points.at(-1)?.bucket ?? null })),
  signals: judged.signals.map((signal) => ({ ...signal, current: false })),
});
