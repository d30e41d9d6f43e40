import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../time/calendar-date.js';
import { publish, type AnswerGroup, type DaySum } from './publish.js';

const day = (on: string, n: number, total = 0): DaySum => ({ on, n, total, squares: total });
const shown = (groups: readonly AnswerGroup[]) =>
  groups.filter((group) => !group.hidden).map(({ from, to, n }) => [from, to, n]);

describe('answers that may be shown', () => {
  it('are whole weeks of five or more, and smaller weeks together with the next', () => {
    const groups = publish(
      [day('2026-01-05', 7), day('2026-01-12', 2), day('2026-01-20', 2), day('2026-01-26', 1), day('2026-02-02', 4)],
      [],
    );
    expect(shown(groups)).toEqual([
      ['2026-01-05', '2026-01-12', 7],
      ['2026-01-12', '2026-02-02', 5],
    ]);
  });

  it('do not change while fewer than five have come, and then change at once', () => {
    const first = publish([day('2026-01-05', 7, 3)], []);
    const four = publish([day('2026-01-05', 11, 7)], first);
    expect(four).toEqual(first);
    expect(publish([day('2026-01-05', 12, 8)], four)).toMatchObject([{ n: 12, total: 8 }]);
  });

  it('are hidden when too few are left, and forgotten when none is', () => {
    const first = publish([day('2026-01-05', 9, 3)], []);
    const hidden = publish([day('2026-01-05', 3, 3)], first);
    expect(shown(hidden)).toEqual([]);
    expect(shown(publish([day('2026-01-05', 10, 3)], hidden))).toEqual([]);
    expect(publish([], hidden)).toEqual([]);
  });

  it('follow a correction that leaves their number as it was', () => {
    const first = publish([day('2026-01-05', 9, 3)], []);
    expect(publish([day('2026-01-05', 9, 6)], first)).toMatchObject([{ n: 9, total: 6 }]);
  });

  const change = fc.record({ week: fc.integer({ min: 0, max: 9 }), by: fc.integer({ min: -6, max: 7 }) });
  const history = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 15 });

  /** Every showing that a history of arrivals and removals leads to, beside the truth of its moment. */
  function showings(steps: readonly (readonly { week: number; by: number }[])[]) {
    const truth = new Array<number>(10).fill(0);
    let groups: AnswerGroup[] = [];
    return steps.map((step) => {
      for (const { week, by } of step) truth[week] = Math.max(0, (truth[week] ?? 0) + by);
      const days = truth.map((n, week) => day(addDays('2026-01-05', 7 * week), n)).filter(({ n }) => n > 0);
      groups = publish(days, groups);
      return { groups, truth: [...truth] };
    });
  }

  it('never let a count from one to four be derived from two showings in a row', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const all = showings(steps);
        for (const [index, { groups }] of all.entries()) {
          for (const [, , n] of shown(groups)) expect(n).toBeGreaterThanOrEqual(5);
          for (const [at, group] of groups.entries()) {
            expect((groups[at + 1]?.from ?? '9999') >= group.to).toBe(true);
            const earlier = all[index - 1]?.groups.find((one) => one.from < group.to && group.from < one.to);
            if (!earlier) continue;
            expect([group.from, group.to]).toEqual([earlier.from, earlier.to]);
            const difference = Math.abs(group.n - earlier.n);
            expect(difference === 0 || difference >= 5).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lag at most four answers behind the truth of each group that is shown', () => {
    fc.assert(
      fc.property(history, (steps) => {
        for (const { groups, truth } of showings(steps)) {
          for (const [from, to, n] of shown(groups)) {
            const weeks = truth.filter((_, week) => {
              const monday = addDays('2026-01-05', 7 * week);
              return String(from) <= monday && monday < String(to);
            });
            const actual = weeks.reduce((sum, count) => sum + count, 0);
            expect(Math.abs(actual - Number(n))).toBeLessThan(5);
          }
        }
      }),
    );
  });

  it('are the same whatever order the days are given in', () => {
    const days = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 6 })), { maxLength: 20 });
    fc.assert(
      fc.property(days, (entries) => {
        const sums = entries.map(([offset, n]) => day(addDays('2026-01-05', offset), n));
        expect(publish([...sums].reverse(), [])).toEqual(publish(sums, []));
      }),
    );
  });
});
