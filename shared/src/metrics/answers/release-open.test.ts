import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../time/calendar-date.js';
import { survey } from '../fixtures/small-world.js';
import type { IndicatorInput } from '../inputs.js';
import { openCount, openRange, type KeptOpen } from './kept-open.js';
import { publish, type KeptGroup } from './publish.js';
import { releaseOpen } from './release-open.js';

const start = '2026-01-05';
/** So many cases that ended in a week, counted from the first. */
const ended = (...byWeek: readonly number[]): IndicatorInput['answers'] =>
  byWeek.flatMap((n, week) => (n > 0 ? [{ on: addDays(start, 7 * week + 2), score: 4, n }] : []));
/** So many that were open when a week was over. */
const open = (week: number, n: number, age = 30): KeptOpen => ({
  ...{ on: addDays(start, 7 * week + 6), ages: [{ score: age, n }], state: 'told' },
});

/** What is told after each of several moments, each with all that was there then. */
class Shown {
  groups: KeptGroup[] = [];
  told: KeptOpen[] = [];

  look(answers: IndicatorInput['answers'], opens: readonly KeptOpen[]): [string, number | null][] {
    const indicator = survey(answers, {
      ...{ summary: 'median', unit: 'days', measurement: 'counted', scale: { min: 0, max: 3650 }, open: opens },
    });
    this.groups = publish(indicator, this.groups);
    this.told = releaseOpen(indicator, this.groups, this.told);
    return this.told.map(({ state, ages }) => [state, ages && openCount(ages)]);
  }
}

describe('the release of open cases', () => {
  it('tells the first count from five up, at the end of a shown group', () => {
    expect(new Shown().look(ended(9), [open(0, 5)])).toEqual([['told', 5]]);
    expect(new Shown().look(ended(9), [open(0, 4)])).toEqual([['waiting', null]]);
    expect(new Shown().look(ended(8), [open(0, 50)])).toEqual([['waiting', null]]);
    // The second week of three ends no group: the first two are one.
    expect(new Shown().look(ended(5, 0, 5), [open(1, 50)])).toEqual([['waiting', null]]);
  });

  it.each([
    // Twenty open, twelve ended in the week after: so many are open then, and so many must have come.
    [8, 0, 'told'],
    [9, 1, 'waiting'],
    [12, 4, 'waiting'],
    [13, 5, 'told'],
    [7, -1, 'waiting'],
  ])('tells the next one of %i where %i have come in between: %s', (n, _, state) => {
    const shown = new Shown();
    shown.look(ended(9), [open(0, 20)]);
    expect(shown.look(ended(9, 12), [open(0, 20), open(1, n)])[1]?.[0]).toBe(state);
  });

  it('tells none while an answer in between waits, or where a shown group lies across', () => {
    const shown = new Shown();
    shown.look(ended(9, 9), [open(0, 20)]);
    const opens = [open(0, 20), open(2, 40)];
    expect(
      shown.look([...ended(9, 9), { on: addDays(start, 8), score: 9, n: 3 }, ...ended(0, 0, 9)], opens)[1],
    ).toEqual([...['waiting', null]]);
    const across = new Shown();
    across.look(ended(9, 4, 6), [open(0, 20)]);
    expect(across.look(ended(9, 4, 6), [open(0, 20), open(1, 40)])[1]).toEqual(['waiting', null]);
  });

  it('changes what was told of a day only by five or more that come, and five or more that go, or none', () => {
    const change = (ages: KeptOpen['ages']) => {
      const shown = new Shown();
      shown.look(ended(9), [open(0, 20)]);
      return shown.look(ended(9), [{ ...open(0, 0), ages }])[0];
    };
    expect(change([{ score: 30, n: 24 }])).toEqual(['told', 20]);
    expect(change([{ score: 30, n: 25 }])).toEqual(['told', 25]);
    expect(change([{ score: 30, n: 16 }])).toEqual(['told', 20]);
    expect(change([{ score: 30, n: 15 }])).toEqual(['told', 15]);
    // Five have come, and two have gone: neither the old number stands nor may the new one be told.
    expect(
      change([
        { score: 30, n: 18 },
        { score: 9, n: 5 },
      ]),
    ).toEqual(['waiting', 20]);
    expect(change([{ score: 30, n: 4 }])).toEqual(['waiting', 20]);
  });

  it('remembers what was told and taken back: what comes in its place may not tell of fewer than five', () => {
    const shown = new Shown();
    shown.look(ended(9), [open(0, 20)]);
    expect(shown.look(ended(9), [])).toEqual([['gone', 20]]);
    expect(shown.look(ended(9), [open(0, 22)])).toEqual([['waiting', 20]]);
    expect(shown.look(ended(9), [open(0, 20)])).toEqual([['told', 20]]);
    shown.look(ended(9, 9), []);
    expect(shown.look(ended(9, 9), [open(1, 14)])[1]).toEqual(['waiting', null]);
    expect(shown.look(ended(9, 9), [open(1, 16)])[1]).toEqual(['told', 16]);
  });

  it('tells a number in whole fives', () => {
    expect([5, 9, 10, 34].map((n) => openRange([{ score: 1, n }]))).toEqual([
      { least: 5, most: 9 },
      { least: 5, most: 9 },
      { least: 10, most: 14 },
      { least: 30, most: 34 },
    ]);
  });
});
