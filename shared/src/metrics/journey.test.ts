import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { completionOf, costPerTransaction, dropOff, pooledSteps, risingStep } from './journey.js';

const steps = (...counts: number[]) => counts.map((n, index) => ({ name: `step ${index}`, n }));

describe('a journey', () => {
  it('is completed by the last step of the first: 1,000 of 2,000 are 50 % (requirements.md M07)', () => {
    expect(completionOf(steps(2000, 1400, 1000))).toEqual({ x: 1000, n: 2000 });
    expect(completionOf(steps(0, 0))).toBeNull();
    expect(completionOf([])).toBeNull();
  });

  it('loses people between steps', () => {
    expect(dropOff(steps(2000, 1400, 1050, 0, 0)).map(({ lost }) => lost)).toEqual([
      expect.closeTo(0.3, 12),
      expect.closeTo(0.25, 12),
      1,
      null,
      null,
    ]);
  });

  it('has drop-offs that together are what completion lacks', () => {
    const falling = fc
      .array(fc.integer({ min: 1, max: 100_000 }), { minLength: 2, maxLength: 12 })
      .map((counts) => steps(...counts.toSorted((a, b) => b - a)));
    fc.assert(
      fc.property(falling, (journey) => {
        expect(risingStep(journey)).toBeNull();
        const stayed = dropOff(journey).reduce((share, { lost }) => share * (1 - (lost ?? 0)), 1);
        const { x = 0, n = 1 } = completionOf(journey) ?? {};
        expect(stayed).toBeCloseTo(x / n, 9);
      }),
    );
  });

  it('does not tell of one to four who left at a step', () => {
    const told = (...counts: number[]) => dropOff(steps(...counts)).map(({ n }) => n);
    expect(told(100, 98, 60)).toEqual([100, null, 60]);
    expect(told(100, 98, 60, 57)).toEqual([100, null, null, 57]);
    expect(told(100, 98, 93, 40)).toEqual([100, null, 93, 40]);
    expect(told(100, 95, 95, 40)).toEqual([100, 95, 95, 40]);
    expect(dropOff(steps(100, 98, 60))[0]?.lost).toBeCloseTo(0.4, 12);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 7 }), (counts) => {
        const all = counts.toSorted((a, b) => b - a);
        const between = told(...all).slice(1, -1);
        for (const n of between)
          for (const other of told(...all)) {
            if (n !== null && other !== null) expect([1, 2, 3, 4]).not.toContain(Math.abs(n - other));
          }
      }),
    );
  });

  it('cannot gain people on the way', () => {
    expect(risingStep(steps(10, 8, 9, 12))).toBe(2);
  });

  it('is put together with those that have the same steps as the newest', () => {
    const other = [
      { name: 'start', n: 500 },
      { name: 'end', n: 100 },
    ];
    expect(pooledSteps([steps(10, 4), other, steps(20, 5)])).toEqual(steps(30, 9));
    expect(pooledSteps([])).toBeNull();
  });
});

describe('cost per transaction', () => {
  it('is all cost by what was completed, and nothing where nothing was', () => {
    expect(costPerTransaction(1_250_000, 5000)).toBe(250);
    expect(costPerTransaction(1_250_000, 0)).toBeNull();
  });
});
