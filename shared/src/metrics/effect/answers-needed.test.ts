import { describe, expect, it } from '@jest/globals';
import type { Reading } from '../../contracts/reading.js';
import { addDays } from '../../time/calendar-date.js';
import { metrics } from '../catalogue.js';
import { settings, survey, window } from '../fixtures/small-world.js';
import type { IndicatorInput } from '../inputs.js';
import { neededWords } from './answers-needed.js';

const start = '2026-01-05';
const read = (indicator: IndicatorInput): Reading =>
  metrics.experience.measure({ indicators: [indicator] }, window(start, addDays(start, 83)), settings());
/** Fourteen answers a week for twelve weeks, of which `good` are the best. */
const weekly = (good: number, change: Partial<IndicatorInput> = {}) =>
  survey(
    Array.from({ length: 12 }, (_, week) => [
      { on: addDays(start, 7 * week), score: 5, n: good },
      { on: addDays(start, 7 * week), score: 1, n: 14 - good },
    ])
      .flat()
      .filter(({ n }) => n > 0),
    change,
  );
const needed = (indicator: IndicatorInput, sizes: readonly number[], recent = read(indicator), firstOn = start) =>
  neededWords(indicator, { recent, firstOn }, sizes).map(({ key, values }) => [key, values]);

describe('how many answers a change takes', () => {
  it('is reckoned from the share as it is now, beside how many come in a week', () => {
    const half = weekly(7);
    expect(read(half).value).toBe(0.5);
    // Fleiss: (1.959964·√(2·.55·.45) + .841621·√(.25 + .24))² / .1² = 387.3 a side from 50 to 60 %.
    expect(needed(half, [0.1, 0.1])).toEqual([
      ['needed.percentagePoints', { size: 10, each: 388 }],
      ['needed.comeIn', { n: 14 }],
    ]);
    const lower = { ...half, better: 'lower' as const };
    expect(needed(lower, [0.1])[0]).toEqual(['needed.percentagePoints', { size: 10, each: 388 }]);
  });

  it('goes the way that is better: of a high share more is less to see', () => {
    const recent = read(weekly(12));
    const each = (better: 'higher' | 'lower') => needed({ ...weekly(12), better }, [0.1], recent)[0]?.[1];
    const [up, down] = [each('higher'), each('lower')] as { each: number }[];
    expect(up?.each).toBeLessThan(down?.each ?? 0);
  });

  it('of a mean hangs on how much answers differ, told by its interval', () => {
    const mean = weekly(7, { summary: 'mean', unit: 'score' });
    const [words] = needed(mean, [0.5]);
    // Scores 1 and 5, as many of each, 168 in all: the standard deviation is 2·√(168/167) = 2.00598.
    expect(words).toEqual(['needed.points', { size: 0.5, each: Math.ceil(2 * (2.801585 * 4.01196) ** 2 + 0.96036) }]);
    const sent = { from: start, to: addDays(start, 7), value: 4, n: 100 };
    expect(needed({ ...mean, answers: [], observations: [sent] }, [0.5])).toEqual([['needed.noSpread', {}]]);
  });

  it('counts the weeks since answers began, and says where fewer than one comes in a week', () => {
    const recent = { ...read(weekly(7)), n: 28 };
    expect(needed(weekly(7), [0.1], recent, addDays(start, 56))[1]).toEqual(['needed.comeIn', { n: 7 }]);
    expect(needed(weekly(7), [0.1], { ...recent, n: 11 })[1]).toEqual(['needed.fewComeIn', {}]);
  });

  it.each([
    ['counted', { measurement: 'counted', summary: 'value' }, [0.1], 'needed.counted'],
    ['otherKind', { summary: 'promoters', unit: 'score', scale: { min: 0, max: 10 } }, [0.1], 'needed.otherKind'],
    ['noFigure', { answers: [] }, [0.1], 'needed.noFigure'],
    ['noSize', {}, [], 'needed.noSize'],
    ['beyond', {}, [0.6], 'needed.beyond'],
  ] as const)('says why it cannot be told: %s', (_, change, sizes, key) => {
    expect(needed(weekly(7, change as Partial<IndicatorInput>), sizes)[0]?.[0]).toBe(key);
  });
});
