import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../time/calendar-date.js';
import { courseOf } from './course.js';

const points = (values: readonly (number | null)[], days: number, every: number) =>
  values.map((value, index) => {
    const from = addDays('2024-01-01', index * every);
    return { from, to: addDays(from, days), value };
  });

describe('the course of a series', () => {
  it('is rolling where each period shares days with the one before, however few there are', () => {
    expect(courseOf(points([4, 5, 3], 364, 91))).toBe('rolling');
    expect(courseOf(points([4, 5, 3], 91, 91))).toBe('each');
  });

  it('is cumulative from eight values that never fall and have risen', () => {
    expect(courseOf(points([1, 2, 2, 3, 5, 8, 9, 12], 28, 28))).toBe('cumulative');
    expect(courseOf(points([1, 2, 2, 3, 5, 8, 9], 28, 28))).toBe('each');
    expect(courseOf(points([1, 2, 2, 3, 5, 8, 9, 8.9], 28, 28))).toBe('each');
    expect(courseOf(points(Array<number>(20).fill(7), 28, 28))).toBe('each');
    expect(courseOf(points([1, 2, 2, 3, 5, 8, 9, 12], 28, 28), 'each', false)).toBe('each');
  });

  it('is what people say it is', () => {
    expect(courseOf(points([9, 1], 28, 28), 'cumulative')).toBe('cumulative');
    expect(courseOf([], 'rolling')).toBe('rolling');
  });

  it('is hardly ever seen in values that hang together in no way', () => {
    const values = fc.uniqueArray(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 12, maxLength: 60 });
    fc.assert(fc.property(values, (found) => courseOf(points(found, 7, 7)) !== 'rolling'));
    // Once in 12! orders: any one fall among them is enough.
    fc.assert(
      fc.property(values, (found) => {
        const [first = 0, ...rest] = found.toSorted((a, b) => a - b);
        return courseOf(points([...rest, first], 7, 7)) === 'each';
      }),
    );
  });
});
