import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../time/calendar-date.js';
import { metrics } from '../catalogue.js';
import { outcomeOfIndicator } from '../effect/outcome-of.js';
import { basisOf } from '../figure-basis.js';
import { settings, survey, window } from '../fixtures/small-world.js';
import type { IndicatorInput } from '../inputs.js';
import { ascending, percentile } from '../statistics/percentile.js';
import { toldPercentile } from './durations.js';

const cases = (durations: readonly number[]) => durations.map((score) => ({ score, n: 1 }));
const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);

describe('how long single cases took', () => {
  it('is told as the percentile of all of them, with its rank interval (methods.md A.2)', () => {
    // The sixteen values of methods.md A.2, thirteen times over, so that no edge is near.
    const sixteen = [1, 2, 2, 3, 3, 4, 5, 5, 6, 8, 9, 12, 15, 21, 30, 62];
    const all = sixteen.flatMap((score) => Array.from({ length: 13 }, () => score));
    for (const p of [0.5, 0.85, 0.95]) {
      const expected = percentile(ascending(all), p);
      const found = toldPercentile(
        sixteen.map((score) => ({ score, n: 13 })),
        p,
      );
      expect(found).toEqual(expected);
    }
  });

  it.each([
    [0.5, 8, null],
    [0.5, 9, 5],
    [0.85, 20, null],
    [0.85, 30, 26],
    [0.95, 72, null],
    [0.95, 100, 95],
  ])('P %d of %i cases: five lie at it or beyond on either side, or it is not told', (p, n, value) => {
    const found = toldPercentile(cases(upTo(n)), p);
    expect(found?.atLeast === false ? found.value : null).toBe(value);
  });

  it('is "that or more" where the upper end would be one of the five longest', () => {
    expect(toldPercentile(cases(upTo(40)), 0.95)).toEqual({ value: 35, atLeast: true, low: 35, high: null });
    expect(toldPercentile(cases(upTo(100)), 0.95)).toMatchObject({ value: 95, atLeast: false, high: null });
  });

  it('never is what only four took or more, or less, whatever comes', () => {
    const some = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 120 });
    fc.assert(
      fc.property(some, fc.constantFrom(0.5, 0.85, 0.95), (durations, p) => {
        const found = toldPercentile(cases(durations), p);
        for (const told of [found?.value, found?.low, found?.high]) {
          if (told === null || told === undefined) continue;
          expect(durations.filter((one) => one >= told).length).toBeGreaterThanOrEqual(5);
          expect(durations.filter((one) => one <= told).length).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });
});

describe('service speed from single durations', () => {
  const start = '2026-01-05';
  const speed = (answers: IndicatorInput['answers'], change: Partial<IndicatorInput> = {}) =>
    survey(answers, {
      ...{ kind: 'serviceSpeed', measurement: 'counted', summary: 'median', unit: 'days', better: 'lower' },
      ...{ scale: { min: 0, max: 3650 }, ...change },
    });
  const week = (at: number, durations: readonly number[]) =>
    durations.map((score) => ({ on: addDays(start, 7 * at + 2), score, n: 1 }));
  const read = (indicator: IndicatorInput, weeks = 12) =>
    metrics.experience.measure({ indicators: [indicator] }, window(start, addDays(start, 7 * weeks - 1)), settings());

  it('pools cases, never medians: P50, P85 and P95 of all of them', () => {
    const [short, long] = [upTo(60), upTo(60).map((days) => days + 100)];
    const found = read(speed([...week(0, short), ...week(1, long)]));
    expect(found).toMatchObject({ value: 60, n: 120, unit: 'days' });
    expect(found.figures.map(({ name, value, atLeast }) => [name, value, atLeast])).toEqual([
      ['value', 60, false],
      ['positive', null, false],
      ['within85', 142, false],
      ['within95', 154, false],
    ]);
    expect(found.caveats.map(({ key }) => key)).toContain('reasons.endedOnly');
  });

  it('has one point a week, weeks of fewer than nine together', () => {
    const found = read(speed([...week(0, upTo(9)), ...week(1, upTo(6)), ...week(2, [40, 50, 60])]));
    const points = found.shape.kind === 'series' ? found.shape.points : [];
    expect(points.map(({ from, to, n, value }) => [from, to, n, value])).toEqual([
      [start, addDays(start, 7), 9, 5],
      [addDays(start, 7), addDays(start, 21), 9, 5],
    ]);
  });

  it('says why there is none of eight, and hides how long they took', () => {
    const found = read(speed(week(0, upTo(8))));
    expect(found).toMatchObject({ value: null, n: 0, missing: { key: 'reasons.tooFewAnswers', values: { k: 9 } } });
    expect(JSON.stringify(found)).not.toMatch(/"value":[1-8]\b/);
  });

  it('has its usual range on the logarithm, and is judged as a time', () => {
    const level = (at: number) => upTo(11).map((days) => days * (at % 2 === 0 ? 1 : 1.2));
    const indicator = speed(upTo(24).flatMap((_, at) => week(at, level(at))));
    const { shape } = read(indicator, 24);
    const [phase] = shape.kind === 'series' ? shape.phases : [];
    expect((phase?.low ?? 0) * (phase?.high ?? 0)).toBeCloseTo((phase?.centre ?? 0) ** 2, 6);
    expect(outcomeOfIndicator(indicator, settings())).toMatchObject({ kind: 'time', points: { length: 24 } });
  });

  it('shows nobody how many took how long', () => {
    const indicator = speed(week(0, [...upTo(6), ...upTo(6), ...upTo(6), ...upTo(6)]));
    const frame = window(start, addDays(start, 83));
    expect(basisOf(indicator, frame, settings())).toMatchObject({ distribution: null });
  });

  it('tells what another system sent beside its median only where five took as long or longer', () => {
    const names = (n: number) => {
      const sent = { from: start, to: addDays(start, 7), value: 9, n, percentiles: { within85: 24, within95: 41 } };
      const { figures } = read(speed([], { observations: [sent] }));
      return figures.flatMap(({ name, value }) => (name.startsWith('within') ? [[name, value]] : []));
    };
    // The nearest rank is the 23rd of 26 and of 27, and the 76th of 79 and of 80: four took as long or longer, or five.
    expect([26, 27, 79, 80].map(names)).toEqual([
      [],
      [['within85', 24]],
      [['within85', 24]],
      [
        ['within85', 24],
        ['within95', 41],
      ],
    ]);
    const two = [0, 1].map((at) => ({
      ...{ from: addDays(start, 7 * at), to: addDays(start, 7 * at + 7), value: 9 + at, n: 200 },
      percentiles: { within85: 24 + at, within95: null },
    }));
    expect(read(speed([], { observations: two })).figures).toContainEqual({
      name: 'within85',
      value: 25,
      atLeast: false,
    });
  });

  it('does not mix a median that another system sent with single cases: the newer one is told', () => {
    const observations = [{ from: addDays(start, 7), to: addDays(start, 14), value: 33, n: 40 }];
    expect(read(speed(week(0, upTo(20)), { observations }))).toMatchObject({ value: 33, n: 40 });
  });
});
