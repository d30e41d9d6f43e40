import { describe, expect, it } from '@jest/globals';
import type { Point } from 'shared/contracts';
import { drawnPoints } from './drawn-points.js';

const point = (from: string, to: string, value: number): Point => ({
  ...{ bucket: from, from, to, value, n: 9, partial: false },
});
const october = point('2026-10-01', '2026-11-01', 0.8);
const november = point('2026-11-01', '2026-12-01', 0.7);
const january = point('2027-01-01', '2027-02-01', 0.9);
const values = (points: readonly Point[]) => points.map(({ value }) => value);

describe('the points of a chart', () => {
  it('are joined where one follows the other, and parted where days lie between', () => {
    expect(values(drawnPoints([october, november, january], []))).toEqual([0.8, 0.7, null, 0.9]);
  });

  it('are parted where measuring changed, and by nothing else that is marked', () => {
    const change = { on: '2026-11-01', kind: 'instrument' } as const;
    expect(values(drawnPoints([october, november], [change]))).toEqual([0.8, null, 0.7]);
    expect(values(drawnPoints([october, november], [{ ...change, kind: 'hypothesis' }]))).toEqual([0.8, 0.7]);
    expect(values(drawnPoints([october, november], [{ ...change, on: '2026-11-10' }]))).toEqual([0.8, 0.7]);
    // Within October: its value belongs to neither side, and November follows it across no change.
    expect(values(drawnPoints([october, november], [{ ...change, on: '2026-10-10' }]))).toEqual([0.8, null, 0.7]);
  });
});
