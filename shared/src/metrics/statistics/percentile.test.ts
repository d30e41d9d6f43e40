import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ascending, median, nearestRank, percentile, rankInterval, smallestSampleFor } from './percentile.js';

const sample = [1, 2, 2, 3, 3, 4, 5, 6, 8, 9, 11, 14, 15, 21, 30, 44];
const oneToTen = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const numbers = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 200 });
const shares = fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe('nearest rank', () => {
  it('gives the published values (methods.md A.2a)', () => {
    expect([0.5, 0.7, 0.85, 0.95].map((p) => nearestRank(sample, p))).toEqual([6, 14, 21, 44]);
    expect([0.5, 0.7, 0.85, 0.95].map((p) => nearestRank(oneToTen, p))).toEqual([5, 7, 9, 10]);
  });

  it('is an observed value that at least p of the sample does not exceed, and the smallest such', () => {
    fc.assert(
      fc.property(numbers, shares, (values, p) => {
        const sorted = ascending(values);
        const found = nearestRank(sorted, p);
        const upTo = values.filter((value) => value <= found).length;
        const below = values.filter((value) => value < found).length;
        expect(values).toContain(found);
        expect(upTo / values.length).toBeGreaterThanOrEqual(p - 1e-9);
        expect(below / values.length).toBeLessThan(p + 1e-9);
      }),
    );
  });

  it('rises with p', () => {
    fc.assert(
      fc.property(numbers, shares, shares, (values, p, q) => {
        const sorted = ascending(values);
        expect(nearestRank(sorted, Math.min(p, q))).toBeLessThanOrEqual(nearestRank(sorted, Math.max(p, q)));
      }),
    );
  });

  it('does not depend on the order of the values', () => {
    expect(median([5, 1, 4])).toBe(4);
    expect(median([])).toBeNull();
  });
});

describe('rank interval', () => {
  it('gives the published ranks (methods.md A.2b)', () => {
    const oracle = [
      [10, 0.5, 2, 9],
      [20, 0.5, 6, 15],
      [20, 0.85, 14, null],
      [30, 0.85, 21, 30],
      [50, 0.85, 37, 48],
      [100, 0.85, 78, 93],
      [100, 0.95, 90, 100],
    ] as const;
    for (const [n, p, low, high] of oracle) expect(rankInterval(n, p)).toEqual({ low, high });
  });

  it('has an upper end from the sample sizes of decisions 7 on, and not before', () => {
    for (const [p, n] of [
      [0.5, 6],
      [0.7, 11],
      [0.85, 23],
      [0.95, 72],
    ] as const) {
      expect(smallestSampleFor(p)).toBe(n);
      expect(rankInterval(n, p).high).not.toBeNull();
      expect(rankInterval(n - 1, p).high).toBeNull();
    }
  });
});

describe('percentile', () => {
  it('says "at least" while the sample has no upper bound', () => {
    expect(percentile(sample, 0.85)).toEqual({ value: sample[10], atLeast: true, low: sample[10], high: null });
    expect(percentile(sample, 0.5)).toMatchObject({ value: 6, atLeast: false, low: 3, high: 15 });
  });

  it('says nothing of a median of five values or fewer', () => {
    expect(percentile([1, 2, 3, 4, 5], 0.5)).toBeNull();
    expect(percentile([], 0.85)).toBeNull();
  });
});
