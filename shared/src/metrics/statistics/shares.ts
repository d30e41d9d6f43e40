import { mean, movingRanges, sum } from './process-limits.js';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** 97.5 % point of the standard normal distribution. */
export const z95 = 1.959963984540054;

/** Wilson's 95 % interval of a share (methods.md E.6): x of n, n above 0. */
export function wilson(x: number, n: number): Interval {
  const p = x / n;
  const spread = z95 ** 2 / n;
  const centre = (p + spread / 2) / (1 + spread);
  const half = (z95 / (1 + spread)) * Math.sqrt((p * (1 - p)) / n + spread / (4 * n));
  return { low: x === 0 ? 0 : Math.max(0, centre - half), high: x === n ? 1 : Math.min(1, centre + half) };
}

export interface Share {
  readonly x: number;
  readonly n: number;
}

/** Laney's p′ chart: limits of a share whose n varies, without trusting the binomial spread alone (methods.md C.5). */
export interface ShareLimits {
  readonly centre: number;
  /** How much wider (above 1) or narrower than binomial the shares vary from point to point. */
  readonly sigmaZ: number;
}

/** Null when all answers were the same, or with fewer than two points: nothing varies that limits could be made of. */
export function shareLimits(baseline: readonly Share[]): ShareLimits | null {
  const centre = sum(baseline.map(({ x }) => x)) / sum(baseline.map(({ n }) => n));
  if (baseline.length < 2 || centre <= 0 || centre >= 1) return null;
  const scores = baseline.map(({ x, n }) => (x / n - centre) / binomialSpread(centre, n));
  const ranges = movingRanges(scores).filter((range) => range !== null);
  return { centre, sigmaZ: mean(ranges) / 1.128 };
}

/** Limits for a point of n answers; a share cannot leave 0 to 1, so neither do they. */
export function limitsAt({ centre, sigmaZ }: ShareLimits, n: number): Interval {
  const half = 3 * binomialSpread(centre, n) * sigmaZ;
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Does n differ from its mean by more than a quarter anywhere? Then the plain chart of single values misleads. */
export function variesInSize(sizes: readonly number[]): boolean {
  const usual = mean(sizes);
  return sizes.some((n) => Math.abs(n - usual) > usual / 4);
}

const binomialSpread = (p: number, n: number): number => Math.sqrt((p * (1 - p)) / n);
