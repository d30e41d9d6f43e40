import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../time/calendar-date.js';
import { interventionOn, scoreOf, startsOn, weeks } from '../fixtures/effect-series.js';
import { analyseEffect } from './analyse.js';
import type { EffectAnalysis } from './analysis.js';
import type { EffectInput } from './intervention.js';

const eighteen = [62, 65, 61, 64, 66, 63, 60, 64, 65, 62, 63, 66, 70, 72, 69, 73, 71, 74];
const still = [70, 72, 69, 71, 73, 70, 68, 72, 71, 70, 74, 71, 72, 70, 73, 71, 69, 72];
const other = [60, 61, 60, 62, 61, 63, 62, 64, 63, 65, 64, 66, 70, 71, 70, 72, 71, 73];
const up = interventionOn(scoreOf(weeks(eighteen, 12)));
const day = (offset: number) => addDays(startsOn, offset);
const analysed = (input: EffectInput) => {
  const found = analyseEffect(input);
  if (!found.estimate || !found.checks) throw new Error(`refused: ${found.verdict}`);
  return { ...found, estimate: found.estimate, checks: found.checks };
};

describe('the words (oracles of methods.md F.5)', () => {
  it('are “likely improvement; size uncertain” for the 18 points', () => {
    const { verdict, word, evidence, estimate, form, n, periods } = analysed(up);
    expect({ verdict, word, evidence }).toEqual({
      verdict: 'likelyImprovement',
      word: 'likelyImprovement',
      evidence: 'B',
    });
    expect(form).toEqual({ trend: true, slope: false, season: false });
    expect(estimate.change).toBeCloseTo(5.871916582, 6);
    expect(estimate.low).toBeCloseTo(0.628910481, 6);
    expect(estimate.high).toBeCloseTo(10.299575923, 6);
    expect(estimate.detectable).toBeCloseTo(6.324, 3);
    expect(estimate.probabilities.better).toBeCloseTo(0.983493949, 6);
    expect(estimate.probabilities.matters).toBeCloseTo(0.88996699, 6);
    expect(n).toEqual({ before: 1200, after: 600 });
    expect(periods).toEqual({ days: 7, before: 12, after: 6, missing: 0 });
  });

  it('are “likely got worse” for the same points where lower is better', () => {
    const { verdict, estimate } = analysed(interventionOn(scoreOf(weeks(eighteen, 12), { better: 'lower' })));
    expect(verdict).toBe('likelyWorse');
    expect(estimate.probabilities.better).toBeCloseTo(1 - 0.983493949, 6);
  });

  it('are “cannot tell”, just, where nothing changed; without the trend “no change that matters”', () => {
    const { verdict, checks, estimate } = analysed(interventionOn(scoreOf(weeks(still, 12))));
    expect(verdict).toBe('cannotTell');
    expect(estimate.probabilities.small).toBeCloseTo(0.883431, 6);
    expect(checks.withoutTrend?.word).toBe('noChangeThatMatters');
    expect(checks.withoutTrend?.change).toBeCloseTo(0.355726499, 6);
  });

  it('are “cannot tell” where a comparison product rose as well', () => {
    const comparison = [scoreOf(weeks(other, 12))];
    const { verdict, evidence, estimate, checks } = analysed(
      interventionOn(scoreOf(weeks(eighteen, 12)), { comparison }),
    );
    expect([verdict, evidence]).toEqual(['cannotTell', 'A']);
    expect(estimate.change).toBeCloseTo(1.805151855, 6);
    expect(estimate.low).toBeCloseTo(-2.850960358, 6);
    expect(estimate.high).toBeCloseTo(5.837448687, 6);
    expect(estimate.probabilities.better).toBeCloseTo(0.816851, 6);
    expect(checks.slopeBefore?.mean).toBeLessThan(0);
  });

  it('mind weeks that were left out, by the ramp and by missing answers (F.5, 4)', () => {
    const y = [
      49.72,
      48.73,
      48.65,
      49.58,
      49.94,
      49.66,
      48.88,
      48.79,
      null,
      50.51,
      49.68,
      48.9,
      49.24,
      47.96,
      48.49,
      48.51,
      50.41,
      51.22,
      50.54,
      49.13,
      null,
      null,
      null,
      52.87,
      51.83,
      52.37,
      53.24,
      52.41,
      50.97,
      null,
      52.55,
      51.72,
      53.31,
      51.61,
      51.9,
      49.44,
      50.31,
      52.03,
      51.31,
      50.51,
    ];
    // Weeks 21 to 23 are the ramp: the oracle's step begins in week 24.
    const input = interventionOn(scoreOf(weeks(y, 20)), { plan: { rampWeeks: 3 } });
    const { estimate, periods, window } = analysed(input);
    expect(estimate.change).toBeCloseTo(3.2883246, 6);
    expect(estimate.low).toBeCloseTo(0.8915887, 6);
    expect(estimate.high).toBeCloseTo(5.9943408, 6);
    expect(estimate.probabilities.better).toBeCloseTo(0.9938742, 6);
    expect(periods).toMatchObject({ before: 19, after: 16 });
    expect(periods.missing).toBeCloseTo(2 / 37, 9);
    expect(window.afterBegins).toBe(day(21));
  });
});

describe('the checks', () => {
  it('turn a word that hangs on one period into “cannot tell”', () => {
    const flat = [60, 61, 59, 60, 61, 60, 59, 61, 60, 60, 61, 59, 60, 62, 61, 60, 61, 62];
    const hanging = flat.map((value, week) => value + (week === 13 ? 9 : 0));
    const found = analysed(interventionOn(scoreOf(weeks(eighteen, 12)), { plan: { smallestChange: 4 } }));
    expect(found.checks.leaveOneOut).toHaveLength(6);
    const lone = analysed(interventionOn(scoreOf(weeks(hanging, 12))));
    expect(lone.verdict).toBe('cannotTell');
  });

  it('try other dates where twenty fit before the start, and flag a start at an extreme', () => {
    const long = Array.from({ length: 50 }, (_, week) => 60 + ((week * 7) % 5) + (week >= 40 ? 6 : 0));
    const { checks } = analysed(interventionOn(scoreOf(weeks(long, 40)), { unusualWeeks: [day(-21)] }));
    expect(checks.placebo).toEqual({ dates: 23, asLarge: 0 });
    expect(checks.startedAtExtreme).toBe(true);
    expect(analysed(up).checks.placebo).toBeNull();
    expect(analysed({ ...up, unusualWeeks: [day(-35), day(7)] }).checks.startedAtExtreme).toBe(false);
  });

  it('take the season out where two full years lie before the start', () => {
    const wave = (week: number) => 10 * Math.cos((2 * Math.PI * week * 7) / 365.2425) + ((week * 13) % 7) / 7;
    const years = (before: number) => Array.from({ length: before + 12 }, (_, week) => 60 + wave(week - before));
    const known = analysed(interventionOn(scoreOf(weeks(years(105), 105))));
    expect(known.form?.season).toBe(true);
    expect(Math.abs(known.estimate.change)).toBeLessThan(1);
    const short = analysed(interventionOn(scoreOf(weeks(years(60), 60))));
    expect(short.form?.season).toBe(false);
    expect(short.caveats).toContain('seasonNotRemoved');
  });

  it('estimate a slope only where it was asked for and twelve periods came after', () => {
    const fading = Array.from(
      { length: 40 },
      (_, week) => 60 + ((week * 7) % 5) + (week >= 26 ? 8 - (week - 26) / 2 : 0),
    );
    const input = interventionOn(scoreOf(weeks(fading, 26)), { plan: { form: 'stepAndSlope' } });
    expect(analysed(input).form).toEqual({ trend: true, slope: true, season: false });
    // The step stays the mean of the periods after the start.
    expect(analysed(input).estimate.change).toBeCloseTo(8 - 13 / 4, 0);
    expect(analysed({ ...input, plan: { ...input.plan, form: 'step' } }).form?.slope).toBe(false);
  });
});

describe('scales', () => {
  it('tell times by ratio, and a tenth less as a tenth', () => {
    const hours = Array.from(
      { length: 40 },
      (_, week) => (week >= 26 ? 0.7 : 1) * Math.exp(1 + 0.1 * Math.sin(week * 2.4)),
    );
    const time = scoreOf(weeks(hours, 26), { kind: 'time', better: 'lower', measurement: 'counted' });
    const found = analysed(interventionOn(time, { plan: { smallestChange: 0.1 } }));
    expect(found).toMatchObject({ scale: 'log', verdict: 'clearImprovement' });
    expect(found.estimate.change).toBeCloseTo(-0.3, 1);
    expect(found.estimate.high).toBeLessThan(-0.1);
  });

  it('tell shares near all in points that cannot pass 1', () => {
    const shares = Array.from(
      { length: 40 },
      (_, week) => 0.93 + 0.01 * Math.sin(week * 2.4) + (week >= 26 ? 0.05 : 0),
    );
    const share = scoreOf(weeks(shares, 26, 400), { kind: 'share' });
    const found = analysed(interventionOn(share, { plan: { smallestChange: 0.02 } }));
    expect(found.scale).toBe('logit');
    expect(found.estimate.change).toBeCloseTo(0.05, 1);
    expect(found.course.every(({ expectedHigh }) => expectedHigh < 1)).toBe(true);
    // Ten points more than 93 of 100 cannot be.
    expect(analysed(interventionOn(share, { plan: { smallestChange: 0.1 } })).estimate.probabilities.matters).toBe(0);
  });

  it('compare many events by ratio and few by number', () => {
    const counts = (level: number) => Array.from({ length: 30 }, (_, week) => level + (week % 3));
    const scaleOf = (level: number) =>
      analyseEffect(interventionOn(scoreOf(weeks(counts(level), 20), { kind: 'count', measurement: 'counted' }))).scale;
    expect([scaleOf(20), scaleOf(1)]).toEqual(['log', 'linear']);
  });
});

describe('a result', () => {
  const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 18, maxLength: 30 });
  const varied = values.filter((series) => new Set(series).size > 3);
  const bytes = (input: EffectInput) => JSON.stringify(analyseEffect(input));

  it('is the same to the byte when it is stored and made again, whatever the order of the points', () => {
    fc.assert(
      fc.property(varied, (series) => {
        const input = interventionOn(scoreOf(weeks(series, 12)));
        const stored = JSON.parse(JSON.stringify(input)) as EffectInput;
        const turned = { ...input, outcome: { ...input.outcome, points: [...input.outcome.points].reverse() } };
        const first = analyseEffect(input);
        expect(JSON.stringify(first)).toBe(bytes(stored));
        expect(JSON.stringify(first)).toBe(bytes(turned));
        expect(JSON.parse(JSON.stringify(first))).toEqual(first);
      }),
      { numRuns: 15 },
    );
  });

  it('does not change when the level does, and turns with the better direction', () => {
    fc.assert(
      fc.property(varied, fc.integer({ min: -50, max: 50 }), (series, shift) => {
        const of = (list: number[], better: 'higher' | 'lower' = 'higher'): EffectAnalysis =>
          analyseEffect(interventionOn(scoreOf(weeks(list, 12), { better })));
        const [first, moved] = [of(series), of(series.map((value) => value + shift))];
        expect(moved.verdict).toBe(first.verdict);
        expect(moved.estimate?.change).toBeCloseTo(first.estimate?.change ?? NaN, 6);
        const turned = of(
          series.map((value) => -value),
          'lower',
        );
        expect(turned.verdict).toBe(first.verdict);
        expect(turned.estimate?.probabilities.better).toBeCloseTo(first.estimate?.probabilities.better ?? NaN, 6);
      }),
      { numRuns: 15 },
    );
  });

  it('knows nothing of what came after the evaluation date', () => {
    const longer = interventionOn(scoreOf(weeks([...eighteen, 5, 500, 5], 12)), {
      plan: { evaluateOn: up.plan.evaluateOn },
    });
    expect(bytes(longer)).toBe(bytes(up));
  });

  it('leaves out the week that the start falls into', () => {
    const midweek = analyseEffect({ ...up, plan: { ...up.plan, startsOn: day(2) } });
    expect(midweek.periods).toMatchObject({ before: 12, after: 5 });
    expect(midweek.window).toMatchObject({ startsOn: day(2), afterBegins: day(7) });
  });

  it('draws what the earlier course would suggest', () => {
    const { course, estimate } = analysed(up);
    expect(course).toHaveLength(18);
    const after = course.filter((point) => point.after);
    const apart = after.map(({ fitted, expected }) => fitted - expected);
    apart.forEach((gap) => expect(gap).toBeCloseTo(estimate.change, 6));
    course.slice(0, 12).forEach((point) => expect(point.fitted).toBe(point.expected));
    after.forEach(({ expectedLow, expected, expectedHigh }) => {
      expect(expectedLow).toBeLessThan(expected);
      expect(expectedHigh).toBeGreaterThan(expected);
    });
  });
});
