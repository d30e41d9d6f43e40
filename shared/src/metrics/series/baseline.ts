import type { GridWeeks } from '../../time/bucket.js';
import type { StoredBaseline } from '../metric.js';
import { processLimits } from '../statistics/process-limits.js';
import { limitsAt, shareLimits, variesInSize, type Share } from '../statistics/shares.js';
import type { SeriesPoint } from './point.js';

/** `log`: durations; `count`: never below 0; `share`: 0 to 1, with a chart that minds n; `linear`: anything else. */
export type PointScale = 'log' | 'count' | 'share' | 'linear';

/** From how many points limits are drawn at all, and from how many they are firm: then they are stored and stay. */
export interface PointsNeeded {
  readonly provisional: number;
  readonly firm: number;
}

/** Of the first phase of a series (decisions.md 9), and of one that people have confirmed since (methods.md C.4). */
export const firstPhase: PointsNeeded = { provisional: 12, firm: 20 };
export const laterPhase: PointsNeeded = { provisional: 6, firm: 12 };

/** However many points there are: limits are made from the first twenty of a phase. */
export const firmBaseline = firstPhase.firm;

/** Durations under a minute count as one: a logarithm knows no 0. */
const shortest = 1 / 1440;

export type Baseline = StoredBaseline & {
  readonly firm: boolean;
  /** Points from which it would be firm. */
  readonly needed: number;
  readonly widened: boolean;
};

/**
 * The baseline of a phase: its first 20 closed points, or fewer where it is `needed` to be firm from fewer.
 * A stored one is taken as it is, whatever the points say now. Null while there are too few points.
 */
export function baselineOf(
  points: readonly SeriesPoint[],
  gridWeeks: GridWeeks,
  scale: PointScale,
  stored: StoredBaseline | undefined,
  { provisional, firm: needed }: PointsNeeded = firstPhase,
): Baseline | null {
  if (stored) return { ...stored, firm: stored.points >= needed, needed, widened: stored.widened ?? false };
  const stretch = firstPoints(points.filter((point) => point.closed));
  const present = stretch.filter((point) => point.value !== null);
  const first = present[0];
  if (present.length < provisional || !first) return null;
  const limits = limitsOf(stretch, scale);
  if (!limits) return null;
  const frame = { gridWeeks, fromBucket: first.bucket, points: present.length };
  return { ...frame, ...limits, firm: present.length >= needed, needed };
}

/** Up to the twentieth point that has a value; gaps between them stay, for no range is taken across them. */
function firstPoints(points: readonly SeriesPoint[]): SeriesPoint[] {
  const stretch: SeriesPoint[] = [];
  let found = 0;
  for (const point of points) {
    if (found === firmBaseline) break;
    if (point.value !== null) found += 1;
    stretch.push(point);
  }
  return stretch;
}

type Limits = Pick<Baseline, 'centre' | 'low' | 'high' | 'sigmaZ' | 'widened'>;

function limitsOf(points: readonly SeriesPoint[], scale: PointScale): Limits | null {
  const values = points.map((point) => point.value);
  if (scale === 'share') {
    const shares = points.flatMap(({ value, n }) => (value === null ? [] : [{ x: value * n, n }]));
    if (variesInSize(shares.map(({ n }) => n))) return shareBaseline(shares);
  }
  const limits = processLimits(
    scale === 'log' ? values.map((value) => (value === null ? null : Math.max(shortest, value))) : values,
    scale === 'log' ? 'log' : 'linear',
  );
  if (!limits) return null;
  const { centre, low, high, widened } = limits;
  if (scale === 'count') return { centre, low: Math.max(0, low), high, widened };
  if (scale === 'share') return { centre, low: Math.max(0, low), high: Math.min(1, high), widened };
  return { centre, low, high, widened };
}

/** Drawn with the limits of a point of the usual size; each point is judged with its own. */
function shareBaseline(shares: readonly Share[]): Limits | null {
  const limits = shareLimits(shares);
  if (!limits) return null;
  const usual = shares.reduce((total, { n }) => total + n, 0) / shares.length;
  return { centre: limits.centre, ...limitsAt(limits, usual), sigmaZ: limits.sigmaZ, widened: false };
}
