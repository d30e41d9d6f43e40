import type { Interval } from './shares.js';
import { studentCdf, studentQuantile } from './student.js';

/** A sample as far as a mean needs it. */
export interface Sample {
  readonly n: number;
  readonly mean: number;
  /** Of the values, with n − 1. */
  readonly variance: number;
}

export interface TwoMeans extends Interval {
  /** First mean less the second. */
  readonly difference: number;
  readonly t: number;
  readonly degrees: number;
  /** P(second mean larger), with flat priors. */
  readonly secondHigher: number;
}

/** Welch's comparison of two means with unequal variances; both n at least 2, not all values the same (methods.md F.6). */
export function welch(first: Sample, second: Sample): TwoMeans {
  const [one, two] = [first.variance / first.n, second.variance / second.n];
  const error = Math.sqrt(one + two);
  const degrees = (one + two) ** 2 / (one ** 2 / (first.n - 1) + two ** 2 / (second.n - 1));
  const difference = first.mean - second.mean;
  const half = studentQuantile(degrees) * error;
  const t = difference / error;
  return {
    difference,
    low: difference - half,
    high: difference + half,
    t,
    degrees,
    secondHigher: studentCdf(degrees)(-t),
  };
}

export function sampleOf(values: readonly number[]): Sample {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  return { n, mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) };
}
