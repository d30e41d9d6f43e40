import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ascending, nearestRank } from './percentile.js';
import { survival, survivalPercentile, type Watched } from './survival.js';

const finished = [2, 3, 3, 5, 6, 8, 9, 12, 14, 20].map((until): Watched => ({ from: 0, until, ended: true }));
const open = [4, 10, 15, 22].map((until): Watched => ({ from: 0, until, ended: false }));

describe('how long cases take, those that are not over counted in', () => {
  it('is what R’s survival says of the items of methods.md A.2', () => {
    const all = [...finished, ...open];
    expect([0.5, 0.7, 0.85].map((p) => survivalPercentile(all, p))).toEqual([9, 14, 20]);
    const left = new Map(survival(all).map((step) => [step.at, step.left]));
    expect(left.get(8)).toBeCloseTo(0.55, 9);
    expect(left.get(20)).toBeCloseTo(0.141429, 6);
    const alone = ascending(finished.map(({ until }) => until));
    expect([0.5, 0.7, 0.85].map((p) => nearestRank(alone, p))).toEqual([6, 9, 14]);
  });

  it('is the nearest rank where all are over, in any order', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 12, maxLength: 40 });
    fc.assert(
      fc.property(lengths, fc.constantFrom(0.5, 0.85), (days, p) => {
        const cases = days.map((until): Watched => ({ from: 0, until, ended: true }));
        expect(survivalPercentile(cases, p)).toBe(nearestRank(ascending(days), p));
        expect(survivalPercentile([...cases].reverse(), p)).toBe(survivalPercentile(cases, p));
      }),
    );
  });

  it('is never shorter for one more that is still going', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 12, maxLength: 40 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 80 }), (days, age) => {
        const cases = days.map((until): Watched => ({ from: 0, until, ended: true }));
        const more = survivalPercentile([...cases, { from: 0, until: age, ended: false }], 0.85) ?? Infinity;
        expect(more).toBeGreaterThanOrEqual(survivalPercentile(cases, 0.85) ?? Infinity);
      }),
    );
  });

  it('counts what had begun before only from the age it then had, and says nothing where hardly any were young', () => {
    // Nine that had been going for two hundred days are not at risk among the young ones.
    const old = Array.from({ length: 9 }, (): Watched => ({ from: 200, until: 284, ended: false }));
    expect(survivalPercentile([...finished, ...old], 0.5)).toBe(6);
    const late = finished.map((one): Watched => ({ ...one, from: one.until - 1 }));
    expect(survivalPercentile(late, 0.5)).toBeNull();
    expect(survivalPercentile([...finished, ...Array.from({ length: 40 }, () => open[3] as Watched)], 0.85)).toBeNull();
  });
});
