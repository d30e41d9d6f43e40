import { describe, expect, it } from '@jest/globals';
import { logGamma } from './incomplete-beta.js';
import { netPromoters, type Promoters } from './promoters.js';
import { wilson, z95, type Interval } from './shares.js';
import { meanInterval, studentQuantile } from './student.js';

/** Rates and traps of methods.md E.2 and E.6, by adding up every possible sample: nothing is drawn by lot. */

const logFactorial = (n: number): number => logGamma(n + 1);
const chance = (x: number, n: number, p: number): number =>
  Math.exp(logFactorial(n) - logFactorial(x) - logFactorial(n - x) + x * Math.log(p) + (n - x) * Math.log1p(-p));
const counts = (n: number): number[] => Array.from({ length: n + 1 }, (_, x) => x);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The interval that every textbook begins with, and that the product never uses. */
const wald = (x: number, n: number): Interval => {
  const half = z95 * Math.sqrt((x / n) * (1 - x / n) * (1 / n));
  return { low: x / n - half, high: x / n + half };
};
const waldOfPromoters = ({ promoters, passives, detractors }: Promoters): Interval & { error: number } => {
  const n = promoters + passives + detractors;
  const net = (promoters - detractors) / n;
  const error = 100 * Math.sqrt(((promoters + detractors) / n - net ** 2) / n);
  return { error, low: 100 * net - z95 * error, high: 100 * net + z95 * error };
};
const holds = ({ low, high }: Interval, truth: number): boolean => low <= truth + 1e-12 && truth <= high + 1e-12;

describe('intervals of a share', () => {
  const shares = Array.from({ length: 97 }, (_, index) => (index + 2) / 100);
  const coverage = (interval: (x: number, n: number) => Interval, n: number) => {
    const each = shares.map((p) => sum(counts(n).map((x) => (holds(interval(x, n), p) ? chance(x, n, p) : 0))));
    return { mean: sum(each) / each.length, least: Math.min(...each) };
  };

  it.each([
    [10, 0.79, 0.18, 0.955, 0.9],
    [30, 0.9, 0.45, 0.953, 0.92],
  ])(
    'of %i answers hold the truth by Wilson as often as they say, and by Wald not',
    (n, plain, plainLeast, mean, least) => {
      const [found, trap] = [coverage(wilson, n), coverage(wald, n)];
      expect(found.mean).toBeCloseTo(mean, 2);
      expect(Math.abs(found.least - least)).toBeLessThan(0.016);
      expect(Math.abs(trap.mean - plain)).toBeLessThan(0.016);
      expect(trap.least).toBeCloseTo(plainLeast, 2);
    },
  );
});

describe('intervals of net promoters', () => {
  it.each([
    [{ promoters: 50, passives: 30, detractors: 20 }, 14.692, 45.308],
    [{ promoters: 6, passives: 3, detractors: 1 }, 8.4, 91.6],
    [{ promoters: 10, passives: 0, detractors: 0 }, 100, 100],
  ])('%o: Wald’s is narrower, and nothing at all where all agree', (all, low, high) => {
    const [plain, used] = [waldOfPromoters(all), netPromoters(all)];
    expect(plain.low).toBeCloseTo(low, 1);
    expect(plain.high).toBeCloseTo(high, 1);
    expect(used.high - used.low).toBeGreaterThan(0);
    expect(used.low).toBeLessThan(plain.low);
  });

  it('have the published standard error, and end at 100 where the reckoning goes on to 106.34', () => {
    const { error, low, high } = waldOfPromoters({ promoters: 50, passives: 30, detractors: 20 });
    expect(error).toBeCloseTo(7.8102, 4);
    expect([low, high].map((end) => Math.round(end * 1000) / 1000)).toEqual([14.692, 45.308]);
    const all = netPromoters({ promoters: 10, passives: 0, detractors: 0 });
    // The interval lies evenly around the adjusted centre: 10 of 13.
    expect((2 * 100 * 10) / 13 - all.low).toBeCloseTo(106.34, 2);
    expect(all.high).toBe(100);
  });

  it.each([
    [0.5, 0.3, 0.2],
    [0.6, 0.3, 0.1],
    [0.7, 0.2, 0.1],
  ])(
    'of ten answers of which %d, %d and %d are usual hold the truth in 94 to 97 of 100, Wald’s in 80 to 90',
    (p, q, r) => {
      const n = 10;
      let [used, plain] = [0, 0];
      for (const promoters of counts(n))
        for (const detractors of counts(n - promoters)) {
          const all = { promoters, passives: n - promoters - detractors, detractors };
          const likely = Math.exp(
            logFactorial(n) -
              sum(Object.values(all).map(logFactorial)) +
              promoters * Math.log(p) +
              all.passives * Math.log(q) +
              detractors * Math.log(r),
          );
          if (holds(netPromoters(all), 100 * (p - r))) used += likely;
          if (holds(waldOfPromoters(all), 100 * (p - r))) plain += likely;
        }
      expect(used).toBeGreaterThan(0.945 - 0.001);
      expect(used).toBeLessThan(0.962 + 0.001);
      expect(plain).toBeGreaterThan(0.8);
      expect(plain).toBeLessThan(0.9);
    },
  );
});

describe('the interval of a mean', () => {
  it('is made from the published scatter of weighted satisfaction', () => {
    const scores = [10, 20, 30, 80, 60].map((n, index) => ({ n, score: index / 4 }));
    const total = sum(scores.map(({ n, score }) => n * score));
    const { low, high } = meanInterval(200, total, sum(scores.map(({ n, score }) => n * score ** 2)));
    expect(((high - low) / 2 / studentQuantile(199)) * Math.sqrt(200)).toBeCloseTo(0.281329, 6);
    expect((low + high) / 2).toBeCloseTo(0.7, 9);
  });
});
