import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../time/calendar-date.js';
import type { IndicatorInput } from '../inputs.js';
import type { AnswerCounts } from './counts.js';
import { onlyShown, publish, type AnswerGroup, type KeptGroup } from './publish.js';

const satisfied: IndicatorInput = {
  ...{ key: 'satisfied', kind: 'satisfaction', measurement: 'sampled', summary: 'topTwo', better: 'higher' },
  ...{ unit: 'share', scale: { min: 1, max: 5 }, answers: [], observations: [] },
};
/** Of `n` answers on a day the first `positive` are the best of the scale, and the others the worst. */
const day = (on: string, n: number, positive = 0): AnswerCounts =>
  [
    { on, score: 5, n: positive },
    { on, score: 1, n: n - positive },
  ].filter((count) => count.n > 0);
const show = (answers: readonly AnswerCounts[], before: readonly KeptGroup[] = []): KeptGroup[] =>
  publish({ ...satisfied, answers: answers.flat() }, before);
const shown = (groups: readonly AnswerGroup[]) =>
  groups.filter((group) => !group.hidden).map(({ from, to, n }) => [from, to, n]);

describe('answers that may be shown', () => {
  it('are whole weeks of five or more, and smaller weeks together with the next', () => {
    const groups = show([
      day('2026-01-05', 7),
      day('2026-01-12', 2),
      day('2026-01-20', 2),
      day('2026-01-26', 1),
      day('2026-02-02', 4),
    ]);
    expect(shown(groups)).toEqual([
      ['2026-01-05', '2026-01-12', 7],
      ['2026-01-12', '2026-02-02', 5],
    ]);
  });

  it('do not change while fewer than five have come, and then change at once', () => {
    const first = show([day('2026-01-05', 7, 3)]);
    const four = show([day('2026-01-05', 11, 7)], first);
    expect(four).toEqual(first);
    expect(show([day('2026-01-05', 12, 8)], four)).toMatchObject([{ n: 12, total: 8 }]);
  });

  it('do not change while fewer than five have been put in the place of others', () => {
    const first = show([day('2026-01-05', 9, 3)]);
    const four = show([day('2026-01-05', 9, 7)], first);
    expect(four).toEqual(first);
    expect(show([day('2026-01-05', 9, 8)], four)).toMatchObject([{ n: 9, total: 8 }]);
  });

  it('do not tell of four that have gone when five come, nor of four that have come when five go', () => {
    const first = show([day('2026-01-05', 20)]);
    const grown = show([day('2026-01-05', 16), day('2026-01-06', 5)], first);
    expect(grown).toMatchObject([{ n: 25 }]);
    const shrunk = show([day('2026-01-05', 15), day('2026-01-06', 4)], first);
    expect(shrunk).toMatchObject([{ n: 15 }]);
    expect(show([day('2026-01-05', 15), day('2026-01-06', 5)], shrunk)).toMatchObject([{ n: 20 }]);
  });

  it('are hidden when too few are left, alike whether some are or none, until five new ones come', () => {
    const first = show([day('2026-01-05', 9, 3)]);
    const [few, none] = [show([day('2026-01-05', 3, 3)], first), show([], first)];
    const visible = (groups: KeptGroup[]) => onlyShown({ ...satisfied, answers: [] }, groups);
    expect(visible(few)).toEqual(visible(none));
    expect(visible(few)).toMatchObject({ answers: [], waiting: true });
    expect(shown(show([day('2026-01-05', 7, 3)], few))).toEqual([]);
    expect(shown(show([day('2026-01-05', 8, 3)], few))).toEqual([['2026-01-05', '2026-01-12', 8]]);
    expect(shown(show([day('2026-01-05', 4)], none))).toEqual([]);
  });

  it('do not tell that one is left by being hidden: from six, one or none may be', () => {
    const six = show([day('2026-01-05', 6)]);
    expect(shown(show([day('2026-01-05', 2)], six))).toEqual([['2026-01-05', '2026-01-12', 6]]);
    expect(shown(show([day('2026-01-05', 1)], six))).toEqual(shown(show([], six)));
  });

  it('are summed up anew when the scale changes, those that were shown and no newer ones', () => {
    const first = show([day('2026-01-05', 7, 3)]);
    const answers = [...day('2026-01-05', 7, 3), { on: '2026-01-06', score: 7, n: 1 }];
    const [group] = publish({ ...satisfied, scale: { min: 1, max: 7 }, answers }, first);
    expect(group).toMatchObject({ n: 7, total: 0 });
  });

  it('that were kept as mere numbers change by five, or go over to the answers they are', () => {
    const numbers = show([day('2026-01-05', 9, 3)]).map((group) => ({ ...group, answers: null }));
    expect(show([day('2026-01-05', 11, 3)], numbers)).toEqual(numbers);
    expect(show([day('2026-01-05', 9, 4)], numbers)).toEqual(numbers);
    expect(show([day('2026-01-05', 9, 3)], numbers)).toEqual(show([day('2026-01-05', 9, 3)]));
    expect(show([day('2026-01-05', 14, 3)], numbers)).toMatchObject([{ n: 14, total: 3 }]);
  });

  const change = fc.record({ week: fc.integer({ min: 0, max: 9 }), by: fc.integer({ min: -6, max: 7 }) });
  const history = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 15 });

  /** Every showing that a history of arrivals and removals leads to, beside the truth of its moment. */
  function showings(steps: readonly (readonly { week: number; by: number }[])[]) {
    const truth = new Array<number>(10).fill(0);
    let groups: KeptGroup[] = [];
    return steps.map((step) => {
      for (const { week, by } of step) truth[week] = Math.max(0, (truth[week] ?? 0) + by);
      const days = truth.map((n, week) => day(addDays('2026-01-05', 7 * week), n));
      groups = show(days, groups);
      return { groups, truth: [...truth] };
    });
  }

  /** How many of the first are not among the second: all answers here have the same score. */
  const more = (these: AnswerCounts, those: AnswerCounts): number =>
    these.reduce((sum, { on, n }) => sum + Math.max(0, n - (those.find((one) => one.on === on)?.n ?? 0)), 0);

  it('keep their borders, number five or more, and change only when five have come or gone', () => {
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
            const [now, before] = [group.answers ?? [], earlier.answers ?? []];
            const change = Math.max(more(now, before), more(before, now));
            expect(change === 0 || change >= 5).toBe(true);
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
        const bare = (groups: KeptGroup[]) => groups.map(({ answers: _, ...group }) => group);
        expect(bare(show([...sums].reverse()))).toEqual(bare(show(sums)));
      }),
    );
  });
});
