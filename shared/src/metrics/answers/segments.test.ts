import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../time/calendar-date.js';
import type { IndicatorInput } from '../inputs.js';
import { countOf, others, type AnswerCounts } from './counts.js';
import { publish, type KeptGroup } from './publish.js';
import { cutGroups, segmented, toldSegments, type SegmentBlock, type SegmentCut } from './segments.js';

const firstDay = '2026-01-05';
const indicator = (answers: IndicatorInput['answers']): IndicatorInput => ({
  ...{ key: 'satisfied', kind: 'satisfaction', measurement: 'sampled', summary: 'topTwo', better: 'higher' },
  ...{ unit: 'share', scale: { min: 1, max: 5 }, answers, observations: [] },
});
const given = (week: number, segment: string | null, n: number, score = 5) => ({
  ...{ on: addDays(firstDay, 7 * week), score, n, segment },
});

/** Publishes and tells, as one renewal does once `closed` weeks are over. */
function renewed(
  answers: IndicatorInput['answers'],
  before: { groups: readonly KeptGroup[]; blocks: readonly SegmentBlock[] } = { groups: [], blocks: [] },
  closed = 4,
) {
  const groups = publish(indicator(answers), before.groups);
  return { groups, blocks: segmented(groups, before.blocks, addDays(firstDay, 7 * closed)) };
}

const numbers = (blocks: readonly SegmentBlock[], cut: SegmentCut): number[] =>
  cutGroups(indicator([]), blocks, cut).map(({ n, hidden }) => (hidden ? 0 : n));

describe('answers by segment', () => {
  it('hides one of four, and all the others beside it', () => {
    const { blocks } = renewed([given(0, 'web', 20), given(0, 'phone', 4)]);
    expect(toldSegments(blocks)).toEqual([]);
    for (const cut of [{ only: 'phone' }, { except: 'phone' }, { only: 'web' }, 'others'] as const) {
      expect(numbers(blocks, cut)).toEqual([]);
    }
  });

  it('tells parts of six and more, and all but one of them', () => {
    const { blocks } = renewed([given(0, 'web', 20), given(0, 'phone', 6), given(0, null, 6)]);
    expect(numbers(blocks, { only: 'phone' })).toEqual([6]);
    expect(numbers(blocks, { except: 'phone' })).toEqual([26]);
    expect(numbers(blocks, 'others')).toEqual([6]);
  });

  it('takes weeks together until two parts can be told', () => {
    const { blocks } = renewed([given(0, 'web', 6), given(0, 'phone', 2), given(1, 'web', 7), given(1, 'phone', 4)]);
    expect(blocks.map(({ from, to }) => [from, to])).toEqual([[firstDay, addDays(firstDay, 14)]]);
    expect(numbers(blocks, { only: 'phone' })).toEqual([6]);
  });

  it('puts the smallest with the others where these are too few', () => {
    const { blocks } = renewed([given(0, 'web', 9), given(0, 'phone', 6), given(0, 'paper', 2)]);
    expect(toldSegments(blocks)).toEqual(['web']);
    expect(numbers(blocks, 'others')).toEqual([8]);
    expect(numbers(blocks, { except: 'phone' })).toEqual([0]);
  });

  it('stays as it was while fewer have come in a part, and moves on once all have six', () => {
    const first = renewed([given(0, 'web', 9), given(0, 'phone', 8)]);
    const more = renewed([given(0, 'web', 13), given(0, 'phone', 9)], first);
    expect(more.groups[0]?.n).toBe(22);
    expect(numbers(more.blocks, { only: 'phone' })).toEqual([8]);
    const all = renewed([given(0, 'web', 15), given(0, 'phone', 14)], more);
    expect(numbers(all.blocks, { only: 'phone' })).toEqual([14]);
  });

  it('is hidden where some have been taken back and it cannot be told of whom', () => {
    const first = renewed([given(0, 'web', 12), given(0, 'phone', 9)]);
    const fewer = renewed([given(0, 'web', 8), given(0, 'phone', 8)], first);
    expect(fewer.groups[0]?.n).toBe(16);
    expect(numbers(fewer.blocks, { only: 'phone' })).toEqual([0]);
    const again = renewed([given(0, 'web', 12), given(0, 'phone', 9)], fewer);
    expect(numbers(again.blocks, { only: 'phone' })).toEqual([9]);
  });

  it('has six before it is told: of five it would be known that it had four when it was not', () => {
    const first = renewed([given(0, 'web', 10), given(0, 'phone', 4)]);
    const all = renewed([given(0, 'web', 10), given(0, 'phone', 5)], first);
    expect(numbers(all.blocks, { only: 'phone' })).toEqual([]);
  });

  it('is not told of a week that changed after it could have been: what came may all be of one segment', () => {
    const first = renewed([given(0, 'web', 10), given(0, 'phone', 4)]);
    const later = renewed([given(0, 'web', 12), given(0, 'phone', 14)], first);
    expect(later.groups[0]?.n).toBe(26);
    expect(numbers(later.blocks, { only: 'phone' })).toEqual([]);
    const next = renewed([given(0, 'web', 12), given(0, 'phone', 14), given(1, 'web', 7), given(1, 'phone', 6)], later);
    expect(cutGroups(indicator([]), next.blocks, { only: 'phone' }).map(({ from, n }) => [from, n])).toEqual([
      [addDays(firstDay, 7), 6],
    ]);
  });

  it('waits until a week is over, however often that is looked at before', () => {
    const early = renewed([given(0, 'web', 10), given(0, 'phone', 4)], undefined, 0);
    const more = renewed([given(0, 'web', 12), given(0, 'phone', 8)], early, 0);
    expect([early.blocks, more.blocks]).toEqual([[], []]);
    expect(numbers(renewed([given(0, 'web', 12), given(0, 'phone', 8)], more, 1).blocks, { only: 'phone' })).toEqual([
      8,
    ]);
  });

  it('is told of weeks that had too few once those after them are over', () => {
    const first = renewed([given(0, 'web', 10), given(0, 'phone', 4)]);
    const both = renewed([given(0, 'web', 10), given(0, 'phone', 4), given(1, 'web', 5), given(1, 'phone', 4)], first);
    expect(numbers(both.blocks, { only: 'phone' })).toEqual([8]);
    expect(both.blocks).toHaveLength(1);
  });

  it('never tells one to four: of a part, of a rest, or of what came between two showings', () => {
    const answer = fc.record({
      week: fc.integer({ min: 0, max: 3 }),
      segment: fc.constantFrom('web', 'phone', 'paper', null),
      n: fc.integer({ min: 1, max: 9 }),
    });
    const cuts: SegmentCut[] = [
      ...['web', 'phone', 'paper'].flatMap((one) => [{ only: one }, { except: one }]),
      'others',
    ];
    fc.assert(
      fc.property(fc.array(fc.array(answer, { maxLength: 8 }), { minLength: 2, maxLength: 5 }), (showings) => {
        let before: ReturnType<typeof renewed> | undefined;
        const last = new Map<string, AnswerCounts>();
        for (const showing of showings) {
          const now = renewed(
            showing.map(({ week, segment, n }) => given(week, segment, n)),
            before,
          );
          const begun = now.blocks.filter(({ parts }) => parts.length > 1);
          for (const cut of cuts) {
            for (const [index, { from, answers }] of cutGroups(indicator([]), now.blocks, cut).entries()) {
              if (begun[index]?.hidden || !answers) continue;
              const name = `${JSON.stringify(cut)} ${from}`;
              const before = last.get(name) ?? [];
              for (const some of [answers, others(answers, before), others(before, answers)]) {
                expect([1, 2, 3, 4, 5]).not.toContain(countOf(some));
              }
              last.set(name, answers);
            }
          }
          for (const { from, to, hidden, parts } of now.blocks) {
            const inside = now.groups.filter((group) => group.from >= from && group.to <= to);
            if (hidden || inside.some((group) => group.hidden)) continue;
            const told = parts.reduce((sum, { answers }) => sum + countOf(answers), 0);
            for (const { answers } of parts) expect([1, 2, 3, 4, 5]).not.toContain(told - countOf(answers));
          }
          before = now;
        }
      }),
    );
  });
});
