import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../time/calendar-date.js';
import { interventionOn, scoreOf, startsOn, weeks } from '../fixtures/effect-series.js';
import { autoregressive, randomFrom } from '../fixtures/effect-worlds.js';
import { analyseEffect } from './analyse.js';
import { detectableBefore } from './detectable.js';

const world = (seed: number, before = 26, after = 13) => {
  const noise = autoregressive(randomFrom(seed), before + after, 0.2);
  return interventionOn(
    scoreOf(
      weeks(
        noise.map((value) => 70 + 2 * value),
        before,
      ),
    ),
  );
};

describe('what a plan could show', () => {
  it('is near what the result turns out to have been able to show', () => {
    const ratios = Array.from({ length: 40 }, (_, seed) => {
      const input = world(seed + 1);
      return (detectableBefore(input).detectable ?? NaN) / (analyseEffect(input).estimate?.detectable ?? NaN);
    }).sort((a, b) => a - b);
    expect(ratios[20]).toBeGreaterThan(0.85);
    expect(ratios[20]).toBeLessThan(1.2);
  });

  it('knows nothing of what comes after the start', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: -50, max: 50 }), (seed, shift) => {
        const input = world(seed);
        const later = input.outcome.points.map((point) => {
          return point.from >= startsOn ? { ...point, value: point.value + shift } : point;
        });
        const moved = { ...input, outcome: { ...input.outcome, points: later } };
        expect(detectableBefore(moved)).toEqual(detectableBefore(input));
      }),
      { numRuns: 20 },
    );
  });

  it('gets smaller the longer it is measured after the start', () => {
    const input = world(5);
    const lasting = (days: number) =>
      detectableBefore({ ...input, plan: { ...input.plan, evaluateOn: addDays(startsOn, days - 1) } });
    expect(lasting(42)).toMatchObject({ periods: { days: 7, before: 26, after: 6 }, trendRemoved: true });
    expect(lasting(84).detectable).toBeLessThan(lasting(42).detectable ?? 0);
    expect(lasting(28).trendRemoved).toBe(false);
    expect(lasting(27)).toMatchObject({ detectable: null, worthTrying: false });
  });

  it('says beforehand where three smallest changes could not show', () => {
    const input = world(5);
    const { detectable } = detectableBefore(input);
    const wanting = (smallestChange: number) =>
      detectableBefore({ ...input, plan: { ...input.plan, smallestChange } }).worthTrying;
    expect(wanting((detectable ?? 0) / 2.9)).toBe(true);
    expect(wanting((detectable ?? 0) / 3.1)).toBe(false);
  });
});
