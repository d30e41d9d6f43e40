import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Series } from '../contracts/reading.js';
import { addDays, isoWeek } from '../time/calendar-date.js';
import { metrics } from './catalogue.js';
import { newBaselines } from './new-baselines.js';
import { settings, survey, window } from './fixtures/small-world.js';
import type { IndicatorInput } from './inputs.js';

const quarter = window('2026-01-05', '2026-03-29');
const measure = (indicator: IndicatorInput, frame = quarter, change = {}) =>
  metrics.experience.measure({ indicators: [indicator] }, frame, settings(change));
const seriesOf = (shape: { kind: string }): Series => shape as Series;
const scores = (on: string, ...counts: number[]) =>
  counts.map((n, index) => ({ on, score: index + 1, n })).filter(({ n }) => n > 0);

/** One Wednesday a week: `n` answers of which `positive(week)` are among the two best. */
const weekly = (weeks: number, n: (week: number) => number, positive: (week: number) => number) =>
  Array.from({ length: weeks }, (_, week) => {
    const on = addDays('2025-01-08', week * 7);
    const good = positive(week);
    return [
      { on, score: 5, n: good },
      { on, score: 2, n: n(week) - good },
    ];
  }).flat();

describe('users’ experience', () => {
  it('is the share of the two best answers, with Wilson’s interval (methods.md E.2)', () => {
    const found = measure(survey(scores('2026-02-10', 10, 20, 30, 80, 60)));
    expect(found).toMatchObject({ value: 0.7, n: 200, unit: 'share', missing: null });
    const [value, positive] = found.figures;
    expect(value?.low).toBeCloseTo(0.633209, 6);
    expect(value?.high).toBeCloseTo(0.759253, 6);
    expect(positive?.value).toBe(140);
  });

  it('turns with the scale where low is good, and takes means where a mean is asked for', () => {
    const answers = scores('2026-02-10', 10, 20, 30, 80, 60);
    expect(measure(survey(answers, { better: 'lower' })).value).toBe(0.15);
    const mean = measure(survey(answers, { summary: 'mean', unit: 'score' }));
    expect(mean.value).toBeCloseTo(3.8, 12);
    // The weighted score of methods.md E.2 is (mean − 1) / 4, and so are the ends of its interval.
    expect(((mean.figures[0]?.low ?? 0) - 1) / 4).toBeCloseTo(0.660772, 6);
    expect(((mean.figures[0]?.high ?? 0) - 1) / 4).toBeCloseTo(0.739228, 6);
  });

  it('counts an answer without a score in the whole of a share, and not in a mean', () => {
    const answers = [...scores('2026-02-10', 0, 0, 0, 0, 8), { on: '2026-02-10', score: null, n: 2 }];
    expect(measure(survey(answers))).toMatchObject({ value: 0.8, n: 10 });
    expect(measure(survey(answers, { summary: 'mean' }))).toMatchObject({ value: 5, n: 8 });
  });

  it('is unknown with its reason, and never 0', () => {
    expect(measure(survey([]))).toMatchObject({ value: null, n: 0, missing: { key: 'reasons.noAnswers' } });
    expect(measure(survey(scores('2026-02-10', 0, 0, 0, 0, 4)))).toMatchObject({
      value: null,
      n: 0,
      missing: { key: 'reasons.tooFewAnswers', values: { k: 5 } },
    });
    const old = measure(survey(scores('2024-02-07', 0, 0, 0, 0, 9)));
    expect(old.missing).toEqual({
      key: 'reasons.noAnswersInWindow',
      values: { week: { kind: 'week', value: '2024-W06' } },
    });
    expect(metrics.experience.measure({ indicators: [] }, quarter, settings()).missing?.key).toBe(
      'reasons.noIndicator',
    );
  });

  it('shows no point, no sum and no share of fewer than five answers', () => {
    const days = fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 83 }),
        score: fc.integer({ min: 1, max: 5 }),
        n: fc.integer({ min: 1, max: 4 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(days, (entries) => {
        const answers = entries.map(({ day, score, n }) => ({ on: addDays('2026-01-05', day), score, n }));
        const found = measure(survey(answers));
        const total = answers.reduce((sum, { n }) => sum + n, 0);
        for (const point of seriesOf(found.shape).points)
          expect(point.value === null ? 5 : point.n).toBeGreaterThanOrEqual(5);
        expect(found.n === 0 || found.n >= 5).toBe(true);
        expect(found.n).toBeLessThanOrEqual(total);
        // Only what has not yet become five is waiting, so what is shown gives nothing away about it but "under five".
        expect(total - found.n).toBeLessThan(5);
        expect(found.coverage).toEqual({ used: found.n, of: found.n });
      }),
    );
  });

  it('judges each week by its own number of answers where that varies', () => {
    const sizes = (week: number) => 20 + 40 * (week % 3);
    const answers = weekly(40, sizes, (week) => Math.round(sizes(week) * (0.6 + 0.1 * (week % 2))));
    const frame = window('2025-07-14', '2025-10-12');
    const found = measure(survey(answers), frame);
    expect(found.caveats.map(({ key }) => key)).toContain('reasons.rangeMindsSize');
    const stored = newBaselines(
      { workItems: [], changes: [], deployments: [], indicators: [survey(answers)], jointParts: [] },
      frame,
      frame,
      settings(),
    );
    const baseline = stored.get('experience:satisfied');
    const first = answers.slice(0, 40);
    const good = first.filter(({ score }) => score === 5).reduce((sum, { n }) => sum + n, 0);
    expect(baseline?.centre).toBeCloseTo(good / first.reduce((sum, { n }) => sum + n, 0), 12);
    expect(baseline?.sigmaZ).toBeGreaterThan(0);
  });

  it('names a change for the better from the first of eight weeks', () => {
    const answers = weekly(
      60,
      () => 40,
      (week) => (week < 45 ? 24 + ((week + 1) % 3) : 36),
    );
    const frame = window('2025-12-01', '2026-02-22');
    const { signals } = seriesOf(measure(survey(answers), frame).shape);
    expect(signals.filter(({ rule }) => rule === 'run')).toEqual([
      {
        rule: 'run',
        direction: 'higher',
        better: true,
        sinceBucket: isoWeek(addDays('2025-01-08', 45 * 7)),
        current: true,
      },
    ]);
  });

  it('takes readings of other systems for days without answers, and hides those of fewer than five', () => {
    const observations = [
      { from: '2026-02-02', to: '2026-02-09', value: 0.8, n: 50 },
      { from: '2026-02-09', to: '2026-02-16', value: 0.9, n: 4 },
      { from: '2026-02-16', to: '2026-02-23', value: 0.6, n: 50 },
    ];
    const found = measure(survey([], { observations }));
    expect(found.n).toBe(100);
    expect(found.value).toBeCloseTo(0.7, 12);
    expect(seriesOf(found.shape).points.map(({ value, n }) => [value, n])).toEqual([
      [0.8, 50],
      [null, 0],
      [0.6, 50],
    ]);
  });

  it('has no sampling interval where every case is counted', () => {
    const observations = [{ from: '2026-02-02', to: '2026-02-09', value: 0.8, n: 5000 }];
    expect(measure(survey([], { observations, measurement: 'counted' })).figures[0]).not.toHaveProperty('low');
  });
});
