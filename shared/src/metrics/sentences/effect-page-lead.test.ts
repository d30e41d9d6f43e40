import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../time/calendar-date.js';
import { metrics } from '../catalogue.js';
import { settings, survey, window } from '../fixtures/small-world.js';
import { effectPageLead } from './effect-page-lead.js';

const start = '2024-01-01';
const weekly = (weeks: number, positive: (week: number) => number) =>
  Array.from({ length: weeks }, (_, week) => [
    { on: addDays(start, week * 7), score: 5, n: positive(week) },
    { on: addDays(start, week * 7), score: 1, n: 100 - positive(week) },
  ]).flat();
const steps = (week: number): number => [2, -1, 0, 1, -2][week % 5] ?? 0;
const read = (weeks: number, positive: (week: number) => number) =>
  metrics.experience.measure(
    { indicators: [survey(weekly(weeks, positive))] },
    window(start, addDays(start, weeks * 7 - 1)),
    settings(),
  );
const usual = read(40, (week) => 60 + steps(week));
const better = read(40, (week) => (week < 30 ? 60 : 80) + steps(week));
const worse = read(40, (week) => (week < 30 ? 60 : 40) + steps(week));
const early = read(8, (week) => 60 + steps(week));
const nothing = read(0, () => 0);
const told = (...readings: (typeof usual)[]) =>
  effectPageLead(readings.map((reading) => ({ reading, late: false, sampled: true }))).map(({ key, values }) => [
    key,
    values['n'],
  ]);

describe('the opening of the page of what users notice', () => {
  it('tells the headline in full and counts the others, what is not known by itself', () => {
    expect(told(usual, better, worse, worse, usual, early, nothing)).toEqual([
      ['overview.productEffectUsual', 4000],
      ['effect-page.leadBetter', 1],
      ['effect-page.leadWorse', 2],
      ['effect-page.leadUsual', 1],
      ['effect-page.leadUnknown', 2],
    ]);
  });

  it('speaks of cases and not of answers where every case is counted', () => {
    const keys = [usual, better, worse, early, nothing].map(
      (reading) => effectPageLead([{ reading, late: false, sampled: false }])[0]?.key,
    );
    expect(keys).toEqual([
      'effect-page.leadCountedUsual',
      'effect-page.leadCountedBetter',
      'effect-page.leadCountedWorse',
      'effect-page.leadCountedTooEarly',
      'reasons.noAnswers',
    ]);
  });

  it('says so where nothing is measured, where the headline is unknown, and where readings are late', () => {
    expect(told()).toEqual([['effect-page.leadNone', undefined]]);
    expect(told(nothing)).toEqual([['reasons.noAnswers', undefined]]);
    expect(effectPageLead([{ reading: usual, late: true, sampled: true }]).at(-1)).toMatchObject({
      key: 'effect-page.leadLate',
      values: { n: 1 },
    });
  });
});
