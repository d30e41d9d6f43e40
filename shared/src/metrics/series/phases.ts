import type { Phase } from '../../contracts/reading.js';
import type { GridWeeks } from '../../time/bucket.js';
import type { MetricSettings, StoredBaseline } from '../metric.js';
import { baselineOf, laterPhase, type Baseline, type PointScale } from './baseline.js';
import { signalsOf, type Better, type DatedSignal } from './judged.js';
import type { SeriesPoint } from './point.js';

/** What people and earlier readings have settled of one series. */
export interface Settled {
  readonly first: StoredBaseline | undefined;
  /** Confirmed phases, oldest first, with their limits once those are firm. */
  readonly later: readonly { readonly fromBucket: string; readonly stored: StoredBaseline | undefined }[];
}

/** How a series is judged: each phase by its own limits, and by no others. */
export interface Judged {
  readonly baselines: readonly Baseline[];
  readonly phases: readonly Phase[];
  readonly signals: readonly DatedSignal[];
}

/** The name that the limits of a confirmed phase are stored under, beside those of its series. */
export const phaseName = (series: string, fromBucket: string): string => `${series}@${fromBucket}`;

export const settledOf = (series: string, { baselines, phases }: MetricSettings): Settled => ({
  first: baselines[series],
  later: (phases[series] ?? []).map((fromBucket) => ({
    fromBucket,
    stored: baselines[phaseName(series, fromBucket)],
  })),
});

/**
 * Judges a whole series. Limits change only where people have confirmed a new level (methods.md C.4); a confirmed bucket
 * that no longer exists, or has too few points after it, changes nothing.
 */
export function judge(
  points: readonly SeriesPoint[],
  gridWeeks: GridWeeks,
  { scale, better }: { readonly scale: PointScale; readonly better: Better },
  { first, later }: Settled,
): Judged {
  const begin = baselineOf(points, gridWeeks, scale, first);
  if (!begin) return { baselines: [], phases: [], signals: [] };
  const baselines = [begin];
  for (const { fromBucket, stored } of later) {
    const from = placeOf(points, fromBucket);
    if (from <= placeOf(points, baselines.at(-1)?.fromBucket ?? '')) continue;
    const next = baselineOf(points.slice(from), gridWeeks, scale, stored, laterPhase);
    if (next) baselines.push({ ...next, fromBucket });
  }
  const ends = baselines.map((_, index) => {
    const next = baselines[index + 1];
    return next ? placeOf(points, next.fromBucket) : points.length;
  });
  return {
    baselines,
    phases: baselines.map((baseline, index) =>
      phaseOf(baseline, points[(ends[index] ?? 0) - 1], ends[index] === points.length),
    ),
    signals: baselines.flatMap((baseline, index) => {
      const before = baselines[index - 1];
      const last = index === baselines.length - 1;
      const own = signalsOf(points.slice(0, ends[index]), baseline, better);
      const began = before ? confirmed(before, baseline, better, last) : null;
      return [...(began ? [began] : []), ...own.map((signal) => ({ ...signal, current: signal.current && last }))];
    }),
  };
}

const placeOf = (points: readonly SeriesPoint[], bucket: string): number =>
  points.findIndex((point) => point.bucket === bucket);

const phaseOf = (baseline: Baseline, end: SeriesPoint | undefined, last: boolean): Phase => ({
  fromBucket: baseline.fromBucket,
  toBucket: last ? null : (end?.bucket ?? null),
  centre: baseline.centre,
  low: baseline.low,
  high: baseline.high,
  baselinePoints: baseline.points,
  firm: baseline.firm,
});

/** A confirmed phase is a change by itself, in the direction in which the centre moved. */
function confirmed(
  before: Baseline,
  { fromBucket, centre }: Baseline,
  better: Better,
  last: boolean,
): DatedSignal | null {
  if (centre === before.centre) return null;
  const direction = centre > before.centre ? 'higher' : 'lower';
  return {
    rule: 'phase',
    direction,
    better: better === null ? null : direction === better,
    sinceBucket: fromBucket,
    toBucket: fromBucket,
    current: last,
  };
}
