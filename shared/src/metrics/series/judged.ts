import type { Signal } from '../../contracts/reading.js';
import type { StoredBaseline } from '../metric.js';
import { limitsAt } from '../statistics/shares.js';
import { findSignals, liesOn } from '../statistics/signals.js';
import type { SeriesPoint } from './point.js';

/** The direction that users want, or null where none is good in itself. */
export type Better = 'higher' | 'lower' | null;

export type DatedSignal = Signal & { readonly toBucket: string };

/** Signals over all closed points since the baseline began; `points` end where its phase ends. */
export function signalsOf(points: readonly SeriesPoint[], baseline: StoredBaseline, better: Better): DatedSignal[] {
  const start = points.find((point) => point.bucket === baseline.fromBucket);
  const judged = points.filter((point) => point.closed && point.value !== null && point.from >= (start?.from ?? ''));
  const found = findSignals(
    judged.map(({ value, n }) => ({ value, centre: baseline.centre, ...limitsFor(baseline, n) })),
  );
  return found.map(({ rule, direction, from, to }) => ({
    rule,
    direction,
    better: better === null ? null : direction === better,
    sinceBucket: judged[from]?.bucket ?? '',
    toBucket: judged[to]?.bucket ?? '',
    current: holds(rule, judged.slice(to + 1), baseline.centre),
  }));
}

/** A run holds while nothing on the other side has come; a lone point is of now only as the last one. */
const holds = (rule: Signal['rule'], later: readonly SeriesPoint[], centre: number): boolean =>
  rule === 'run' ? later.every(({ value }) => value !== null && liesOn(value, centre)) : later.length === 0;

function limitsFor(baseline: StoredBaseline, n: number): { low: number; high: number } {
  if (baseline.sigmaZ === undefined) return { low: baseline.low, high: baseline.high };
  return limitsAt({ centre: baseline.centre, sigmaZ: baseline.sigmaZ }, n);
}
