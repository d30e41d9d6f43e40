import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../time/calendar-date.js';
import { toldCounts, type SurveyDay } from './told-counts.js';

const day = (at: number, endPoint: string, answered: number, inPart = 0): SurveyDay => ({
  ...{ on: addDays('2026-01-05', at), endPoint, shown: answered * 2, answered, inPart },
});
const answered = (days: readonly SurveyDay[], published = Infinity) =>
  toldCounts(days, published).map((count) => count.answered);

describe('how many answered a survey, as it may be told', () => {
  it('is whole fives, of every end point that anybody came to', () => {
    const told = toldCounts([day(0, 'failed', 6, 5), day(0, 'done', 13)], Infinity);
    expect(told).toEqual([
      { endPoint: 'done', shown: 25, answered: 10, inPart: 0 },
      { endPoint: 'failed', shown: 10, answered: 5, inPart: 5 },
    ]);
  });

  it('is never more than what is shown of the answers: fifteen beside eleven would tell of four', () => {
    const days = [day(0, 'done', 11), day(1, 'done', 4), day(2, 'done', 1)];
    expect(answered(days.slice(0, 2), 11)).toEqual([10]);
    expect(answered(days, 16)).toEqual([15]);
  });

  it('stays while fewer than five have come at some end point, or those would follow from all and the others', () => {
    const days = [day(0, 'done', 5), day(0, 'failed', 5), day(1, 'done', 6), day(1, 'failed', 4)];
    expect(answered(days)).toEqual([5, 5]);
    expect(answered([...days, day(2, 'failed', 1)])).toEqual([10, 10]);
  });

  it('tells nothing of a survey nobody came to', () => {
    expect(toldCounts([], Infinity)).toEqual([]);
    expect(answered([day(0, 'done', 4)])).toEqual([0]);
  });

  it('moves on by none or by what five or more at each end point make possible, and never back', () => {
    const some = fc.record({
      at: fc.integer({ min: 0, max: 8 }),
      endPoint: fc.constantFrom('done', 'failed', 'other'),
      n: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 20 }), (entries) => {
        const all = entries.map(({ at, endPoint, n }) => day(at, endPoint, n));
        const told = Array.from({ length: 9 }, (_, at) => {
          const until = all.filter(({ on }) => on <= addDays('2026-01-05', at));
          return new Map(toldCounts(until, Infinity).map((count) => [count.endPoint, count.answered]));
        });
        for (const [at, counts] of told.entries()) {
          for (const [endPoint, n] of counts) {
            const before = told[at - 1]?.get(endPoint) ?? 0;
            expect(n % 5).toBe(0);
            expect(n).toBeGreaterThanOrEqual(before);
            const there = all.filter((one) => one.endPoint === endPoint && one.on <= addDays('2026-01-05', at));
            expect(n).toBeLessThanOrEqual(there.reduce((sum, one) => sum + one.answered, 0));
          }
        }
      }),
    );
  });
});
