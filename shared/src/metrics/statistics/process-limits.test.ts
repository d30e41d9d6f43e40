import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { autocorrelation, movingRanges, processLimits } from './process-limits.js';
import { findOutside, findRuns, findSignals } from './signals.js';

const nist = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
const trade1987 = [10.7, 13.0, 11.4, 11.5, 12.5, 14.1, 14.8, 14.1, 12.6, 16.0, 11.7, 10.6];
const trade1988 = [10.0, 11.4, 7.9, 9.5, 8.0, 11.8, 10.5, 11.2, 9.2, 10.1, 10.4, 10.5];
const single = [12, 15, 11, 14, 13, 16, 12, 14, 13, 15, 14, 12];
const shifted = [10, 12, 9, 11, 10, 13, 11, 8, 10, 12, 11, 9];

const judge = (baseline: number[], later: number[]) => {
  const limits = processLimits(baseline);
  if (!limits) throw new Error('no limits');
  return [...baseline, ...later].map((value) => ({ value, ...limits }));
};

describe('process limits', () => {
  it.each([
    ['NIST 6.3.2.2', nist, 50.81, 45.815111, 55.804889],
    ['US trade 1987', trade1987, 12.75, 8.3247, 17.1753],
    ['US trade 1988', trade1988, 10.041667, 5.9066, 14.1768],
    ['one unusual point', single, 13.416667, 7.129394, 19.703939],
    ['a shift', shifted, 10.5, 4.938, 16.062],
  ])('equal the published ones: %s', (_, values, centre, low, high) => {
    const limits = processLimits(values);
    expect(limits?.centre).toBeCloseTo(centre, 4);
    expect(limits?.low).toBeCloseTo(low, 3);
    expect(limits?.high).toBeCloseTo(high, 3);
  });

  it('draw the limit of the moving range', () => {
    expect(processLimits(trade1987)?.rangeLimit).toBeCloseTo(5.4368, 4);
    expect(processLimits(single)?.rangeLimit).toBeCloseTo(7.722, 1);
  });

  it('are made from logarithms for durations, and come back in days', () => {
    const limits = processLimits([3, 7, 2, 15, 5, 9, 4, 22, 6, 8, 3, 11], 'log');
    expect(limits?.centre).toBeCloseTo(6.305689, 6);
    expect(limits?.low).toBeCloseTo(0.331248, 6);
    expect(limits?.high).toBeCloseTo(120.036237, 5);
  });

  it('take no moving range across a gap', () => {
    expect(movingRanges([1, 3, null, 10, 11])).toEqual([null, 2, null, null, 1]);
    expect(processLimits([1, null, 3])).toBeNull();
    expect(processLimits([4])).toBeNull();
  });

  it('follow a change of origin and of unit, and know nothing of later points', () => {
    const values = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 30 });
    const factor = fc.double({ min: 0.1, max: 10, noNaN: true });
    fc.assert(
      fc.property(values, factor, fc.integer({ min: -100, max: 100 }), (series, scale, shift) => {
        const before = processLimits(series);
        const after = processLimits(series.map((value) => scale * value + shift));
        expect(after?.high).toBeCloseTo(scale * (before?.high ?? NaN) + shift, 5);
        expect(after?.low).toBeCloseTo(scale * (before?.low ?? NaN) + shift, 5);
      }),
    );
  });

  it('widen when neighbouring points resemble each other (methods.md C.3)', () => {
    const wave = Array.from({ length: 24 }, (_, index) => Math.round(10 * Math.sin(index / 3)));
    const r1 = autocorrelation(wave);
    const limits = processLimits(wave);
    const ranges = movingRanges(wave).filter((range) => range !== null);
    const meanRange = ranges.reduce((a, b) => a + b, 0) / ranges.length;
    const clipped = Math.min(0.8, Math.max(0, r1 + (1 + 3 * r1) / 24));
    expect(r1).toBeGreaterThan(0.2);
    expect(limits?.widened).toBe(true);
    expect((limits?.high ?? 0) - (limits?.centre ?? 0)).toBeCloseTo((2.66 * meanRange) / Math.sqrt(1 - clipped), 9);
    expect(processLimits(wave.slice(0, 19))?.widened).toBe(false);
  });
});

describe('signals', () => {
  it('name one unusual point and nothing else (methods.md C.1c)', () => {
    const found = findSignals(judge(single, [13, 30, 12, 14]));
    expect(found).toEqual([{ rule: 'outside', direction: 'higher', from: 13, to: 13 }]);
  });

  it('name a run of eight from its first point (methods.md C.1d)', () => {
    const points = judge(shifted, [12, 13, 12, 14, 13, 12, 13, 15]);
    expect(findOutside(points)).toEqual([]);
    expect(findSignals(points)).toEqual([{ rule: 'run', direction: 'higher', from: 12, to: 19 }]);
    expect(findSignals(points.slice(0, 19))).toEqual([]);
  });

  const around = (values: (number | null)[]) => values.map((value) => ({ value, centre: 5, low: 0, high: 10 }));

  it('skip a value on the line and a gap, and keep counting', () => {
    expect(findRuns(around([6, 6, 6, 5, 6, 6, null, 6, 6, 6]))).toEqual([
      { rule: 'run', direction: 'higher', from: 0, to: 9 },
    ]);
    expect(findRuns(around([6, 6, 6, 5, 6, 6, 4, 6, 6, 6]))).toEqual([]);
  });

  it('treat a point on the limit as within it, and both sides alike', () => {
    expect(findOutside(around([10, 0]))).toEqual([]);
    expect(findOutside(around([10.01, -0.01])).map((one) => one.direction)).toEqual(['higher', 'lower']);
  });

  it('find nothing in a series that never changes, whatever its value is written like', () => {
    for (const value of [0.8, 0.1, 1 / 3, 4.35]) {
      const limits = processLimits(Array<number>(20).fill(value));
      expect(
        findSignals(
          Array<number>(40)
            .fill(value)
            .map((one) => ({ value: one, ...(limits ?? { centre: NaN, low: NaN, high: NaN }) })),
        ),
      ).toEqual([]);
    }
  });

  it('do not name a point twice that belongs to a run', () => {
    expect(findSignals(around([6, 6, 6, 12, 6, 6, 6, 6])).map((one) => one.rule)).toEqual(['run']);
  });
});
