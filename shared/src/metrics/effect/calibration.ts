import { ascending, percentile } from '../statistics/percentile.js';
import { wilson, type Interval } from '../statistics/shares.js';
import { rounded } from './rounded.js';

/** What was expected before the start, and what the analysis found: changes in the same unit and with their sign. */
export interface Expectation {
  /** Not 0. */
  readonly expected: number;
  readonly change: number;
  /** Middle 95 %. */
  readonly low: number;
  readonly high: number;
}

/** How expectations met what was found. For the organisation as a whole, never for a team (decisions.md 22). */
export interface Calibration {
  readonly n: number;
  /** Expected lay within the 95 % interval of what was found; the share has Wilson's interval. */
  readonly within: number;
  readonly withinShare: Interval | null;
  /** More was expected than the interval allows, or less. */
  readonly tooHigh: number;
  readonly tooLow: number;
  /** Median of found / expected, with the rank interval; null under six. */
  readonly ratio: { readonly median: number; readonly low: number; readonly high: number | null } | null;
  /** What the ratio allows to say: guesses run high only where its whole interval lies under 1. */
  readonly leaning: 'high' | 'low' | 'neither' | 'unknown';
}

export function calibrationOf(expectations: readonly Expectation[]): Calibration {
  const n = expectations.length;
  const places = expectations.map(placeOf);
  const count = (place: ReturnType<typeof placeOf>): number => places.filter((one) => one === place).length;
  const within = count('within');
  const found = percentile(ascending(expectations.map(({ change, expected }) => change / expected)), 0.5);
  const ratio =
    found && !found.atLeast && found.low !== null ? { median: found.value, low: found.low, high: found.high } : null;
  return rounded({
    n,
    within,
    withinShare: n > 0 ? wilson(within, n) : null,
    tooHigh: count('tooHigh'),
    tooLow: count('tooLow'),
    ratio,
    leaning: leaningOf(ratio),
  });
}

/** Where an expectation lies to what was found, seen in its own direction. */
function placeOf({ expected, low, high }: Expectation): 'within' | 'tooHigh' | 'tooLow' {
  if (expected >= low && expected <= high) return 'within';
  return expected > 0 === expected > high ? 'tooHigh' : 'tooLow';
}

function leaningOf(ratio: Calibration['ratio']): Calibration['leaning'] {
  if (!ratio) return 'unknown';
  if (ratio.high !== null && ratio.high < 1) return 'high';
  return ratio.low > 1 ? 'low' : 'neither';
}
