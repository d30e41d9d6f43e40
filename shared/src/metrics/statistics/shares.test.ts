import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { limitsAt, shareLimits, variesInSize, wilson } from './shares.js';
import { meanInterval, studentQuantile } from './student.js';

describe('Wilson’s interval', () => {
  it.each([
    [81, 263, 0.255289, 0.36621],
    [15, 148, 0.062386, 0.160487],
    [0, 20, 0, 0.161125],
    [1, 29, 0.006113, 0.171755],
    [8, 10, 0.490162, 0.943318],
    [160, 200, 0.739145, 0.849548],
    [140, 200, 0.633209, 0.759253],
    [5, 5, 0.565518, 1],
    [0, 5, 0, 0.434482],
  ])('equals the published one for %d of %d', (x, n, low, high) => {
    expect(wilson(x, n).low).toBeCloseTo(low, 6);
    expect(wilson(x, n).high).toBeCloseTo(high, 6);
  });

  it('holds the share, stays within 0 and 1, mirrors and shrinks', () => {
    const counts = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const { low, high } = wilson(x, n);
        const mirror = wilson(n - x, n);
        const larger = wilson(4 * x, 4 * n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(x / n);
        expect(high).toBeGreaterThanOrEqual(x / n);
        expect(mirror.low).toBeCloseTo(1 - high, 9);
        expect(larger.high - larger.low).toBeLessThan(high - low);
      }),
    );
  });
});

describe('limits of a share', () => {
  const x = [12, 15, 9, 20, 14, 11, 18, 13, 10, 16];
  const n = [200, 250, 180, 300, 220, 190, 280, 210, 170, 240];
  const baseline = x.map((count, index) => ({ x: count, n: n[index] ?? 0 }));

  it('equal Laney’s (methods.md C.5)', () => {
    const limits = shareLimits(baseline);
    expect(limits?.centre).toBeCloseTo(0.06160714, 8);
    expect(limits?.sigmaZ).toBeCloseTo(0.33058665, 8);
    const first = limits && limitsAt(limits, 200);
    expect(first?.low).toBeCloseTo(0.04474552, 8);
    expect(first?.high).toBeCloseTo(0.07846877, 8);
  });

  it('do not exist where nothing varies', () => {
    expect(
      shareLimits([
        { x: 10, n: 10 },
        { x: 12, n: 12 },
      ]),
    ).toBeNull();
    expect(shareLimits([{ x: 3, n: 10 }])).toBeNull();
  });

  it('are asked for when a size differs by more than a quarter', () => {
    expect(variesInSize(n)).toBe(true);
    expect(variesInSize([100, 110, 95, 105])).toBe(false);
  });
});

describe('interval of a mean', () => {
  it('uses Student’s published quantiles', () => {
    const table = { 1: 12.7062047, 2: 4.30265273, 5: 2.57058184, 10: 2.22813885, 30: 2.04227246, 199: 1.97195654 };
    for (const [degrees, t] of Object.entries(table)) expect(studentQuantile(Number(degrees))).toBeCloseTo(t, 6);
  });

  it('equals the weighted satisfaction of methods.md E.2', () => {
    const counts = [10, 20, 30, 80, 60];
    const score = (index: number) => index / 4;
    const total = counts.reduce((sum, count, index) => sum + count * score(index), 0);
    const squares = counts.reduce((sum, count, index) => sum + count * score(index) ** 2, 0);
    const { low, high } = meanInterval(200, total, squares);
    expect(low).toBeCloseTo(0.660772, 6);
    expect(high).toBeCloseTo(0.739228, 6);
  });
});
