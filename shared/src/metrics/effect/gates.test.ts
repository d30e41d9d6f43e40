import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../time/calendar-date.js';
import { interventionOn, scoreOf, startsOn, weeks } from '../fixtures/effect-series.js';
import { analyseEffect } from './analyse.js';
import type { EffectInput } from './intervention.js';

const eighteen = [62, 65, 61, 64, 66, 63, 60, 64, 65, 62, 63, 66, 70, 72, 69, 73, 71, 74];
const up = interventionOn(scoreOf(weeks(eighteen, 12)));
const day = (offset: number) => addDays(startsOn, offset);

describe('the gates (methods.md F.4)', () => {
  const withPlan = (plan: Partial<EffectInput['plan']>, more: Partial<EffectInput> = {}) =>
    analyseEffect({ ...up, ...more, plan: { ...up.plan, ...plan } });

  it('leave out the trend from 8 periods before and 4 after, and say so', () => {
    const found = analyseEffect(interventionOn(scoreOf(weeks(eighteen.slice(4, 16), 8))));
    expect(found.form).toEqual({ trend: false, slope: false, season: false });
    expect(found.caveats).toContain('trendNotRemoved');
    expect(found.checks?.withoutTrend).toBeNull();
  });

  it('refuse fewer, with the day on which something can be said', () => {
    const short = analyseEffect(interventionOn(scoreOf(weeks(eighteen.slice(0, 15), 12))));
    expect(short).toMatchObject({ verdict: 'notEnoughData', readyOn: day(42), estimate: null, course: [] });
    const never = analyseEffect(interventionOn(scoreOf(weeks(eighteen.slice(5), 7))));
    expect(never).toMatchObject({ verdict: 'notEnoughData', readyOn: null });
    expect(analyseEffect(interventionOn(scoreOf([]))).verdict).toBe('notEnoughData');
  });

  it('refuse to look before the day, unless a reason was logged', () => {
    const early = withPlan({ evaluateOn: day(83) });
    expect(early).toMatchObject({ verdict: 'tooEarly', estimate: null, readyOn: day(84) });
    const logged = withPlan({ evaluateOn: day(83) }, { earlyReasonLogged: true });
    expect(logged.verdict).toBe('likelyImprovement');
    expect(logged.caveats).toContain('early');
  });

  it('merge weeks of few answers, and refuse where even four hold too few', () => {
    const year = Array.from({ length: 48 }, (_, week) => 60 + (week % 5) + (week >= 32 ? 9 : 0));
    const merged = analyseEffect(interventionOn(scoreOf(weeks(year, 32, 16))));
    expect(merged.periods).toMatchObject({ days: 14, before: 16, after: 8 });
    expect(merged.caveats).toContain('mergedPeriods');
    // 31 weeks before and 15 after hold 15 and 7 whole periods of two weeks.
    const odd = analyseEffect(interventionOn(scoreOf(weeks(year.slice(1, 47), 31, 16))));
    expect(odd.periods).toMatchObject({ days: 14, before: 15, after: 7 });
    const few = analyseEffect(interventionOn(scoreOf(weeks(year, 32, 4))));
    expect(few).toMatchObject({ verdict: 'tooFewAnswers', estimate: null });
    // Full counts carry no sampling error: nothing is merged.
    const counted = analyseEffect(interventionOn(scoreOf(weeks(year, 32, 4), { measurement: 'counted' })));
    expect(counted.periods.days).toBe(7);
  });

  it('refuse where the measurement changed, whatever it shows', () => {
    const scale = withPlan({}, { breaks: [{ on: day(-20), what: 'scale' }] });
    expect(scale).toMatchObject({ verdict: 'measurementChanged', measurementChanges: ['scale'], estimate: null });
    expect(withPlan({}, { breaks: [{ on: day(-400), what: 'scale' }] }).verdict).toBe('likelyImprovement');
    const asked = weeks(eighteen, 12).map((point, week) => ({ ...point, asked: week < 12 ? 400 : 200 }));
    expect(analyseEffect(interventionOn(scoreOf(asked))).measurementChanges).toEqual(['responseRate']);
    const mix = (after: number) =>
      weeks(eighteen, 12).map(({ from, to }, week) => {
        const web = week < 12 ? 80 : after;
        return { from, to, n: 100, channels: { web, phone: 100 - web } };
      });
    expect(withPlan({}, { channels: mix(69) })).toMatchObject({
      ...{ verdict: 'measurementChanged', measurementChanges: ['channelMix'], estimate: null },
    });
    expect(withPlan({}, { channels: mix(71) }).measurementChanges).toEqual([]);
  });

  it('refuse where surely more than ten points more or fewer of those who were asked answer now (methods.md E.5)', () => {
    const told = (on: string, shown: number, answered: number) => ({ on, places: [{ shown, answered }] });
    // Half of those who were asked answered before; told on the day of the start is what came before it.
    const before = [told(day(-84), 1000, 800), told(day(0), 2000, 1300)];
    const changesWith = (responses: NonNullable<EffectInput['responses']>) =>
      withPlan({}, { responses }).measurementChanges;
    expect(changesWith([...before, told(day(42), 3000, 1680)])).toEqual(['responseRate']);
    expect(changesWith([...before, told(day(42), 3000, 1920)])).toEqual(['responseRate']);
    expect(changesWith([...before, told(day(42), 3000, 1705)])).toEqual([]);
    // What is told only after the last day that counts says nothing of the days that do, nor do a few who were asked.
    expect(changesWith([...before, told(day(43), 3000, 1310)])).toEqual([]);
    expect(changesWith([...before, told(day(42), 2040, 1300)])).toEqual([]);
    expect(changesWith([told(day(7), 1000, 800), told(day(42), 2000, 900)])).toEqual([]);
  });

  it('give a joint estimate where another intervention began near it', () => {
    const near = { id: 'b', name: 'Postal form withdrawn', startsOn: day(28) };
    const far = { id: 'c', name: 'Earlier', startsOn: day(-29) };
    const found = withPlan({}, { others: [near, far] });
    expect(found).toMatchObject({ verdict: 'cannotSeparate', together: [near] });
    expect(found.estimate).not.toBeNull();
  });

  it('give no word for a date that was found afterwards', () => {
    expect(withPlan({ registeredOn: day(1) })).toMatchObject({ verdict: 'exploratory', evidence: 'D' });
    expect(withPlan({ registeredOn: startsOn }).evidence).toBe('B');
  });

  it('say that nothing worth having could have shown', () => {
    expect(withPlan({ smallestChange: 2 }).verdict).toBe('couldNotShow');
    const holes = [...eighteen.slice(0, 12), ...eighteen.slice(12)].flatMap((value) => [value, null]);
    expect(analyseEffect(interventionOn(scoreOf(weeks(holes, 24)))).verdict).toBe('couldNotShow');
  });

  it('know that a series that never moves tells nothing', () => {
    expect(
      analyseEffect(
        interventionOn(
          scoreOf(
            weeks(
              eighteen.map(() => 50),
              12,
            ),
          ),
        ),
      ).verdict,
    ).toBe('noVariation');
  });
});
