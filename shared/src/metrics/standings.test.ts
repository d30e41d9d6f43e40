import { describe, expect, it } from '@jest/globals';
import type { Phase, Point, Reading, Signal } from '../contracts/reading.js';
import { addDays, isoWeek } from '../time/calendar-date.js';
import { standingAt } from './series/standing.js';
import { standings } from './standings.js';

const first = '2025-01-06';
const dayOf = (index: number) => addDays(first, 7 * index);
const weekOf = (index: number) => isoWeek(dayOf(index));
const range = (from: number, change: Partial<Phase> = {}): Phase => ({
  ...{ fromBucket: weekOf(from), toBucket: null, centre: 10, low: 5, high: 15, baselinePoints: 20, firm: true },
  ...change,
});
const level = (from: number): Signal => {
  return { rule: 'phase', direction: 'higher', better: true, sinceBucket: weekOf(from), current: true };
};

/** Weeks with these values, null for none, judged by these ranges. */
function whole(values: readonly (number | null)[], phases: Phase[] = [range(0)], signals: Signal[] = []): Reading {
  const points: Point[] = values.map((value, index) => {
    return { bucket: weekOf(index), from: dayOf(index), to: dayOf(index + 1), value, n: 9, partial: false };
  });
  return {
    ...{ metric: 'experience', version: 1, unit: 'number', n: 9, value: 10, figures: [], missing: null, caveats: [] },
    ...{ window: { from: first, to: first, name: 'all' }, coverage: { used: 9, of: 9 }, asOf: '2026-11-01T00:00:00Z' },
    shape: { kind: 'series', gridWeeks: 1, points, phases, signals },
  };
}

/** On both sides of the centre in turn, no run; an even number of weeks ends below it. */
const calm = (weeks: number): number[] => Array.from({ length: weeks }, (_, index) => (index % 2 === 0 ? 11 : 9));
const at = (value: number, weeks: number): number[] => Array.from({ length: weeks }, () => value);
const end = (weeks: number) => dayOf(weeks);

describe('where a series stood on a day', () => {
  it('is the distance of its points since the change from the level it left, in half widths, above 0 for the better', () => {
    const risen = whole([...calm(24), ...at(18, 8)]);
    expect(standingAt(risen, 'higher', end(32))).toBeCloseTo(8 / 5, 12);
    expect(standingAt(risen, 'lower', end(32))).toBeCloseTo(-8 / 5, 12);
    const faster = { ...whole([...calm(25), ...at(4, 8)], [range(0, { low: 5, high: 20 })]), unit: 'days' as const };
    expect(standingAt(faster, 'lower', end(33))).toBeCloseTo(Math.log(10 / 4) / (Math.log(4) / 2), 12);
  });

  it('is nothing while seven in a row have come, whatever came later', () => {
    const risen = whole([...calm(24), ...at(18, 20)]);
    expect(standingAt(risen, 'higher', end(31))).toBe(0);
    expect(standingAt(risen, 'higher', end(32))).not.toBe(0);
  });

  it('is nothing again when a point on the other side has ended the run', () => {
    expect(standingAt(whole([...calm(24), ...at(18, 9), 9]), 'higher', end(34))).toBe(0);
  });

  it('tells the size over the last two tertials alone', () => {
    const drifting = whole([...calm(24), ...at(20, 20), ...at(15, 35)]);
    expect(standingAt(drifting, 'higher', end(79))).toBeCloseTo(5 / 5, 12);
  });

  it('is not known before the points of its range were there, nor after twelve weeks of silence', () => {
    const calmYear = whole([...calm(40), ...at(0, 13).map(() => null)]);
    expect([19, 20, 40, 51, 53].map((weeks) => standingAt(calmYear, 'higher', end(weeks)))).toEqual([
      null,
      0,
      0,
      0,
      null,
    ]);
  });

  it('is not known without a range, without a direction, and for what is no series', () => {
    expect(standingAt(whole(calm(40), []), 'higher', end(40))).toBeNull();
    expect(standingAt(whole(calm(40)), null, end(40))).toBeNull();
    expect(standingAt({ ...whole(calm(40)), shape: { kind: 'parts', parts: [] } }, 'higher', end(40))).toBeNull();
  });

  it('stands at a level that people confirmed, for a year from its first week, measured from the level before', () => {
    const phases = [
      range(0, { toBucket: weekOf(23) }),
      range(24, { centre: 18, low: 16, high: 20, baselinePoints: 12 }),
    ];
    const values = [...calm(24), ...Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 17 : 19))];
    const confirmed = whole(values, phases, [level(24)]);
    expect(standingAt(confirmed, 'higher', end(30))).toBeCloseTo(8 / 5, 12);
    // Six points are too few to have confirmed it: until then the old range holds, and rule 2 has not spoken.
    expect(standingAt(confirmed, 'higher', end(29))).toBe(0);
    expect(standingAt(confirmed, 'higher', end(76))).toBeCloseTo(8 / 5, 12);
    expect(standingAt(confirmed, 'higher', end(77))).toBe(0);
  });

  it('knows nothing from a change in how it is measured until the new way has a range of its own', () => {
    const phases = [range(0, { toBucket: weekOf(23) }), range(24, { centre: 18, low: 16, high: 20 })];
    const values = [...calm(24), ...Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 17 : 19))];
    const measured = whole(values, phases);
    expect([24, 30, 44].map((weeks) => standingAt(measured, 'higher', end(weeks)))).toEqual([0, null, 0]);
  });
});

describe('the standings of a product', () => {
  it('are those at the ends of the last three tertials, and today’s', () => {
    const values = [...calm(60), ...at(18, 30)];
    const found = standings(whole(values), whole(values), 'higher', '2026-11-22');
    expect(found.map(({ on }) => on)).toEqual(['2026-01-01', '2026-05-01', '2026-09-01', '2026-11-22']);
    const size = 8 / 5;
    expect(found.map(({ effect }) => effect)).toEqual([
      0,
      expect.closeTo(size, 9),
      expect.closeTo(size, 9),
      expect.closeTo(size, 9),
    ]);
    expect(found.map(({ flow }) => flow)).toEqual([
      0,
      expect.closeTo(-size, 9),
      expect.closeTo(-size, 9),
      expect.closeTo(-size, 9),
    ]);
  });

  it('reach, for today, as far as was read, and are as old as that', () => {
    const [today] = standings(whole(calm(40)), whole(calm(40)), 'higher', '2026-11-22').slice(-1);
    expect(today).toEqual({ on: '2026-11-22', flow: 0, effect: 0 });
  });
});
