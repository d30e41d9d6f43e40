import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../time/calendar-date.js';
import { metrics } from '../catalogue.js';
import { outcomeOfIndicator } from '../effect/outcome-of.js';
import { settings, survey, window } from '../fixtures/small-world.js';
import type { IndicatorInput } from '../inputs.js';
import { gapOf, pooledGap, type TwoGroups } from './gap.js';
import { shownReadings } from './shown-reading.js';

const groups = (x: number, n: number, others: number, of: number): TwoGroups => ({
  assistive: { x, n },
  others: { x: others, n: of },
});
const start = '2026-01-05';
const indicator = (observations: IndicatorInput['observations']) =>
  survey([], {
    ...{ kind: 'accessibilityGap', summary: 'gap', unit: 'score', better: 'lower', scale: null, observations },
  });
const month = (at: number, compared: TwoGroups | null, value = 0) => ({
  ...{ from: addDays(start, 28 * at), to: addDays(start, 28 * (at + 1)), compared },
  ...(compared
    ? { value: gapOf(compared).points, n: Math.min(compared.assistive.n, compared.others.n) }
    : { value, n: 30 }),
});
const read = (observations: IndicatorInput['observations'], weeks = 12) =>
  metrics.experience.measure(
    { indicators: [indicator(observations)] },
    window(start, addDays(start, 7 * weeks - 1)),
    settings(),
  );

describe('the gap of users of assistive technology (methods.md E.4)', () => {
  it('is Newcombe’s difference in points: the published 56 of 70 against 48 of 80', () => {
    const { points, low, high } = gapOf(groups(48, 80, 56, 70));
    expect(points).toBeCloseTo(20, 9);
    expect(low).toBeCloseTo(5.2431, 4);
    expect(high).toBeCloseTo(33.3873, 4);
    expect(gapOf(groups(0, 10, 0, 10))).toMatchObject({ points: 0 });
  });

  it('adds up counts over periods, never gaps', () => {
    const found = read([month(0, groups(5, 10, 80, 100)), month(1, groups(30, 40, 90, 100))]);
    const expected = gapOf(groups(35, 50, 170, 200));
    expect(found).toMatchObject({ n: 50, unit: 'points', missing: null });
    expect(found.value).toBeCloseTo(expected.points, 9);
    expect(found.figures).toMatchObject([
      { name: 'value', low: expect.closeTo(expected.low, 9), high: expect.closeTo(expected.high, 9) },
      { name: 'positive', value: null },
      { name: 'assistive', value: 50 },
      { name: 'others', value: 200 },
    ]);
  });

  it('is hidden where either group is under five, with their numbers', () => {
    for (const small of [groups(2, 4, 80, 100), groups(50, 100, 3, 4)]) {
      const found = read([month(0, small)]);
      expect(found).toMatchObject({ value: null, n: 0 });
      expect(found.figures.filter(({ value }) => value !== null)).toEqual([]);
    }
  });

  it('does not put together what was sent without counts: the newest one is told', () => {
    expect(read([month(0, groups(5, 10, 80, 100)), month(1, null, 7)])).toMatchObject({ value: 7, n: 30 });
  });

  it('is judged as points that may lie below 0', () => {
    const ahead = Array.from({ length: 14 }, (_, at) => month(at, groups(45 + (at % 3), 50, 80, 100)));
    const { shape } = read(ahead, 60);
    const [phase] = shape.kind === 'series' ? shape.phases : [];
    expect(phase?.high).toBeLessThan(0);
    expect(outcomeOfIndicator(indicator(ahead), settings())).toMatchObject({ kind: 'score', better: 'lower' });
  });

  it('turns round with the groups, and one month is as that month', () => {
    const share = fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]) => [Math.min(a, b), Math.max(a, b, 5)] as const);
    fc.assert(
      fc.property(share, share, ([x, n], [y, m]) => {
        const [there, back] = [gapOf(groups(x, n, y, m)), gapOf(groups(y, m, x, n))];
        expect(there.points).toBeCloseTo(-back.points, 9);
        expect(there.low).toBeCloseTo(-back.high, 9);
        expect(gapOf(pooledGap([groups(x, n, y, m)]))).toEqual(there);
      }),
    );
  });

  it('waits where fewer than five of the other group have come: the numbers of both are told', () => {
    const sent = (n: number, besides: number) => ({ value: 1, n, besides });
    expect(shownReadings([sent(20, 100), sent(20, 103)])).toHaveLength(1);
    expect(shownReadings([sent(20, 100), sent(20, 105)])).toHaveLength(2);
  });
});
