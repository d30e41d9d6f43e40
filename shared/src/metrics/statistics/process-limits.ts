/** What a chart of single values says of its usual range (methods.md C.1). */
export interface ProcessLimits {
  readonly centre: number;
  readonly low: number;
  readonly high: number;
  /** Limit of the moving range: drawn, never a signal by itself (decisions.md 9). Ratio on a log scale. */
  readonly rangeLimit: number;
  /** Limits were widened because neighbouring points resemble each other. */
  readonly widened: boolean;
}

export type Scale = 'linear' | 'log';

/** 3 / d2 and D4 for ranges of two, as Wheeler prints them. */
const widthPerRange = 2.66;
const rangeFactor = 3.268;

/** Above this lag-1 autocorrelation the limits are widened. */
const notableAutocorrelation = 0.2;

/**
 * Natural process limits of a baseline by its mean moving range. Null stands for a gap: no range is taken across it.
 * On the log scale the values must be above 0, and the limits come back on their own scale.
 * Null when fewer than two neighbouring points exist.
 */
export function processLimits(baseline: readonly (number | null)[], scale: Scale = 'linear'): ProcessLimits | null {
  const values = scale === 'log' ? baseline.map((value) => (value === null ? null : Math.log(value))) : baseline;
  const present = values.filter((value) => value !== null);
  const ranges = movingRanges(values).filter((range) => range !== null);
  if (ranges.length === 0) return null;
  const centre = mean(present);
  const likeness = autocorrelation(values);
  const widened = present.length >= 20 && likeness > notableAutocorrelation;
  const meanRange = mean(ranges) / (widened ? Math.sqrt(1 - corrected(likeness, present.length)) : 1);
  const back = scale === 'log' ? Math.exp : (value: number) => value;
  return {
    centre: back(centre),
    low: back(centre - widthPerRange * meanRange),
    high: back(centre + widthPerRange * meanRange),
    rangeLimit: back(rangeFactor * meanRange),
    widened,
  };
}

/** Distance of each point to the one before it; null at the start and beside a gap. */
export function movingRanges(values: readonly (number | null)[]): (number | null)[] {
  return values.map((value, index) => {
    const before = values[index - 1] ?? null;
    return value === null || before === null ? null : Math.abs(value - before);
  });
}

/** Lag-1 autocorrelation over neighbouring points; 0 for a constant series. */
export function autocorrelation(values: readonly (number | null)[]): number {
  const present = values.filter((value) => value !== null);
  const centre = mean(present);
  const spread = sum(present.map((value) => (value - centre) ** 2));
  if (spread === 0) return 0;
  const products = values.map((value, index) => {
    const before = values[index - 1] ?? null;
    return value === null || before === null ? 0 : (value - centre) * (before - centre);
  });
  return sum(products) / spread;
}

/** A short series underestimates its autocorrelation; this puts back what it lost. */
const corrected = (r1: number, n: number): number => Math.min(0.8, Math.max(0, r1 + (1 + 3 * r1) / n));

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const mean = (values: readonly number[]): number => sum(values) / values.length;
