import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../time/calendar-date.js';
import { changedWholes, isSameWhole } from './whole.js';

const first = '2026-01-05';
const week = (at: number, n: number, days = 7) => ({
  from: addDays(first, 7 * at),
  to: addDays(first, 7 * at + days),
  n,
});
const monday = (at: number): string => addDays(first, 7 * at);

describe('the whole that reach is a part of', () => {
  it.each([
    ['the same number', [1000, 1000, 1000], []],
    ['a tenth more and a tenth less', [1000, 1100, 1000, 910], []],
    ['more than that at once', [1000, 1101, 1101], [1]],
    ['small steps that add up', [1000, 1050, 1100, 1150], [3]],
    ['back to what it was', [1000, 2000, 1000], [1, 2]],
  ])('has changed where nobody said so: %s', (_, wholes, changed) => {
    const readings = wholes.map((n, at) => week(at, n));
    expect(changedWholes(readings.toReversed(), [])).toEqual(changed.map(monday));
  });

  it('is not said to have changed once more where somebody said so', () => {
    const readings = [week(0, 1000), week(1, 1000), week(3, 4000), week(4, 4000)];
    expect(changedWholes(readings, [])).toEqual([monday(3)]);
    expect(changedWholes(readings, [addDays(first, 16)])).toEqual([]);
    expect(changedWholes(readings, [monday(3)])).toEqual([]);
    expect(changedWholes(readings, [monday(1)])).toEqual([monday(3)]);
  });

  it('is one of its own for months beside weeks', () => {
    const readings = [week(0, 100), week(0, 430, 31), week(1, 104), week(5, 410, 28), week(6, 99)];
    expect(changedWholes(readings, [])).toEqual([]);
  });

  it('never differs by more than a tenth between readings that no such day parts', () => {
    const wholes = fc.array(fc.integer({ min: 1, max: 5000 }), { maxLength: 30 });
    fc.assert(
      fc.property(wholes, (all) => {
        const readings = all.map((n, at) => week(at, n));
        const days = changedWholes(readings, []);
        for (const start of ['', ...days]) {
          const end = days.find((day) => day > start) ?? '9999-12-31';
          const [one, ...more] = readings.filter(({ from }) => from >= start && from < end).map(({ n }) => n);
          for (const n of more) expect(Math.max(n, one ?? n) / Math.min(n, one ?? n)).toBeLessThanOrEqual(1.1 + 1e-12);
        }
      }),
    );
  });

  it('is the same one only where both told, with one source and one day', () => {
    const whole = { source: 'SSB', on: '2025-12-31' };
    expect(isSameWhole(whole, { ...whole, source: ' SSB' })).toBe(true);
    expect(isSameWhole(whole, { ...whole, on: '2024-12-31' })).toBe(false);
    expect([isSameWhole(null, null), isSameWhole(whole, undefined)]).toEqual([false, false]);
  });
});
