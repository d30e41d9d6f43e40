import { describe, expect, it } from '@jest/globals';
import type { Reading, Series } from '../contracts/reading.js';
import { addDays } from '../time/calendar-date.js';
import { metrics } from './catalogue.js';
import { settings, survey, window } from './fixtures/small-world.js';
import type { IndicatorInput } from './inputs.js';
import { newBaselines } from './new-baselines.js';
import { changeOf } from './sentences/change.js';
import { laneVerdict } from './sentences/lane-verdict.js';

const start = '2024-01-01';
const day = (week: number): string => addDays(start, week * 7);
/** 100 answers each Wednesday, `positive(week)` of them good. */
const weekly = (weeks: number, positive: (week: number) => number) =>
  Array.from({ length: weeks }, (_, week) => [
    { on: addDays(day(week), 2), score: 5, n: positive(week) },
    { on: addDays(day(week), 2), score: 1, n: 100 - positive(week) },
  ]).flat();
const steps = (week: number): number => [2, -1, 0, 1, -2][week % 5] ?? 0;
const over = (weeks: number) => window(start, addDays(day(weeks), -1));
const read = (indicator: IndicatorInput, weeks: number, change = {}): Reading =>
  metrics.experience.measure({ indicators: [indicator] }, over(weeks), settings(change));
const seriesOf = ({ shape }: Reading): Series => shape as Series;

/** The level steps up by 20 points exactly where the question changed. */
const stepped = (weeks: number, changes: Partial<IndicatorInput> = { breaks: [day(30)] }) =>
  survey(
    weekly(weeks, (week) => (week < 30 ? 60 : 80) + steps(week)),
    changes,
  );

describe('a series whose measuring changed', () => {
  it('claims no change across that day, where the same step without it is one', () => {
    const [with20, without] = [read(stepped(50), 50), read(stepped(50, {}), 50)];
    expect(changeOf(without)).toMatchObject({ kind: 'changed', bucket: '2024-W31', better: true });
    expect(changeOf(with20)).toEqual({ kind: 'usual' });
    expect(seriesOf(with20).signals.filter(({ current }) => current)).toEqual([]);
  });

  it('has a usual range of its own from then on, the same as if nothing had been measured before', () => {
    const [before, now] = seriesOf(read(stepped(50), 50)).phases;
    const later = weekly(50, (week) => 80 + steps(week)).filter(({ on }) => on >= day(30));
    const [alone] = seriesOf(read(survey(later), 50)).phases;
    expect(now).toEqual({ ...alone, toBucket: null });
    expect(before).toMatchObject({ fromBucket: '2024-W01', toBucket: '2024-W30', baselinePoints: 20 });
  });

  it.each([
    [11, 'tooEarly'],
    [12, 'usual'],
  ])('with %i weeks after it, says: %s', (weeks, kind) => {
    const reading = read(stepped(30 + weeks), 30 + weeks);
    expect(changeOf(reading).kind).toBe(kind);
    expect(laneVerdict('effect', reading).key).toBe(kind === 'usual' ? 'overview.laneUsual' : 'overview.laneTooEarly');
  });

  it('counts nothing from before it into the figure, and says so', () => {
    const indicator = stepped(34);
    const recent = metrics.experience.measure(
      { indicators: [indicator] },
      window(day(22), addDays(day(34), -1)),
      settings(),
    );
    expect(recent).toMatchObject({ n: 400, value: (4 * 80 + steps(0) + steps(1) + steps(2) + steps(3)) / 400 });
    expect(recent.caveats.map(({ key }) => key)).toContain('reasons.sinceBreak');
    const nothing = read(stepped(30), 30);
    expect(nothing).toMatchObject({ value: null, missing: { key: 'reasons.noAnswersInWindow' } });
    expect(seriesOf(nothing).points).toHaveLength(30);
  });

  it('keeps limits by the day they begin, and makes those anew that were stored across it', () => {
    const frame = over(60);
    const inputs = { workItems: [], changes: [], deployments: [], indicators: [stepped(60)], jointParts: [] };
    const found = newBaselines(inputs, frame, frame, settings());
    expect([...found.keys()]).toEqual(['experience:satisfied', `experience:satisfied@from-${day(30)}`]);
    const kept = read(stepped(60), 60, { baselines: Object.fromEntries(found) });
    expect(seriesOf(kept).phases).toEqual(seriesOf(read(stepped(60), 60)).phases);
    // The change of question is learned of after twenty weeks, ten of them asked in the new way, were stored.
    const late = stepped(60, { breaks: [day(10)] });
    const [first] = seriesOf(read(late, 60, { baselines: Object.fromEntries(found) })).phases;
    expect(first).not.toMatchObject({ fromBucket: '2024-W01', baselinePoints: 20 });
  });

  it('judges an answer on the scale of its day', () => {
    const on = (week: number, score: number) => ({ on: day(week), score, n: 50 });
    const answers = [on(0, 4), on(0, 3), on(1, 4), on(1, 6)];
    const indicator = survey(answers, {
      scale: { min: 1, max: 7 },
      scales: [{ until: day(1), scale: { min: 1, max: 5 } }],
    });
    expect(seriesOf(read(indicator, 4)).points.map(({ value }) => value)).toEqual([0.5, 0.5]);
  });
});

describe('values of other systems', () => {
  const speed = (observations: IndicatorInput['observations'], change: Partial<IndicatorInput> = {}) =>
    survey([], {
      ...{ kind: 'serviceSpeed', measurement: 'counted', summary: 'value', unit: 'days', better: 'lower', scale: null },
      ...{ observations, ...change },
    });
  const weeks = (values: readonly number[]) =>
    values.map((value, week) => ({ from: day(week), to: day(week + 1), value, n: 30 }));

  it('are not averaged where they are medians: the newest one is the figure (decisions.md 16)', () => {
    expect(read(speed(weeks([9, 3, 4])), 3)).toMatchObject({ value: 4, n: 30 });
  });

  it('are what they are of page views: never averaged, never under nothing, and no sum however often they have grown', () => {
    const values = [1.1, 1.2, 1.4, 1.5, 1.7, 1.8, 1.9, 2.1, 2.2, 2.4, 2.6, 2.8, 2.9];
    const found = read(speed(weeks(values), { kind: 'loadTime', unit: 'number' }), 13);
    expect([found.value, found.n, found.caveats.map(({ key }) => key)]).toEqual([
      ...[2.9, 30],
      ['reasons.provisionalRange'],
    ]);
    const shifting = read(
      speed(weeks([0.02, 0.3, 0, 0.25, 0.01, 0.2, 0.3, 0, 0.1, 0.3, 0.02, 0.3]), {
        kind: 'layoutShift',
        unit: 'number',
      }),
      12,
    );
    expect(seriesOf(shifting).phases[0]?.low).toBe(0);
  });

  it('have the skewed range of methods.md C.5', () => {
    const [phase] = seriesOf(read(speed(weeks([3, 7, 2, 15, 5, 9, 4, 22, 6, 8, 3, 11])), 12)).phases;
    expect(phase?.centre).toBeCloseTo(6.305689, 5);
    expect(phase?.low).toBeCloseTo(0.331248, 5);
    expect((phase?.high ?? 0) / 120.036237).toBeCloseTo(1, 5);
  });

  it.each([
    [
      'rolling',
      weeks([5, 6, 5, 7, 6, 5, 6, 7, 5, 6, 6, 7, 5]).map((one) => ({ ...one, from: addDays(one.from, -77) })),
    ],
    ['cumulative', weeks([1, 3, 4, 8, 9, 12, 13, 17, 19, 24, 25, 27, 31])],
  ])('are not judged where their course is %s, and the reason is given', (course, observations) => {
    const cost = speed(observations, { kind: 'reach', unit: 'number' });
    const reading = read(cost, 13);
    expect(seriesOf(reading)).toMatchObject({ phases: [], signals: [] });
    expect(reading.caveats.map(({ key }) => key)).toEqual([`reasons.${course}`, 'reasons.sameWhole']);
    expect(reading).toMatchObject({ value: observations.at(-1)?.value, n: 30 });
  });

  it('of reach say which whole they are a part of, and from when on it is another one', () => {
    const reach = { kind: 'reach', summary: 'share', unit: 'share' } as const;
    const told = { whole: { source: 'Folkeregisteret', on: '2025-12-31' } };
    const parts = weeks([0.3, 0.4, 0.5]);
    const words = (change: Partial<IndicatorInput>) =>
      read(speed(parts, { ...reach, ...change }), 3).caveats.map(({ key, values }) => [key, values]);
    expect(words({})).toEqual([['reasons.sameWhole', {}]]);
    const of = ['reasons.whole', { source: 'Folkeregisteret', day: { kind: 'date', value: '2025-12-31' } }];
    expect(words(told)).toEqual([of]);
    const since = day(1);
    const broken = { ...told, breaks: [since], otherWholes: [since] };
    expect(words(broken)).toEqual([['reasons.sinceWhole', { day: { kind: 'date', value: since } }], of]);
    expect(read(speed(parts, { ...reach, ...broken }), 3).value).toBeCloseTo(0.45, 12);
  });

  it('are not judged where they are counts of fewer than two a period (methods.md C.5)', () => {
    const failures = (level: number) =>
      weeks([0, 1, 2, 0, 1, 3, 0, 1, 2, 0, 1, 2, 4].map((count) => count + level)).map((one) => ({ ...one, n: 20 }));
    const open = (level: number) => read(speed(failures(level), { kind: 'accessibility', unit: 'number' }), 13);
    expect(seriesOf(open(0)).phases).toEqual([]);
    expect(open(0).caveats.map(({ key }) => key)).toEqual(['reasons.tooRare', 'reasons.automatedPart']);
    expect(seriesOf(open(1)).phases).toHaveLength(1);
    expect(seriesOf(open(1)).phases[0]?.low).toBe(0);
  });

  it('say that the range was widened, also once it has been stored', () => {
    // Each value leans on the one before it.
    const leaning = Array.from({ length: 30 }, (_, week) => 10 + 4 * Math.sin(week / 3));
    const indicator = speed(weeks(leaning));
    const frame = over(30);
    const inputs = { workItems: [], changes: [], deployments: [], indicators: [indicator], jointParts: [] };
    const stored = newBaselines(inputs, frame, frame, settings());
    const baselines = Object.fromEntries(stored);
    for (const reading of [read(indicator, 30), read(indicator, 30, { baselines })]) {
      expect(reading.caveats.map(({ key }) => key)).toContain('reasons.widenedRange');
    }
    expect(read(speed(weeks([9, 3, 4])), 3).caveats).toEqual([]);
  });

  it('do not make net promoters of fewer than fifty answers (methods.md E.6)', () => {
    const asked = (n: number) => [
      { on: day(1), score: 10, n },
      { on: day(1), score: 2, n: 9 },
    ];
    const promoters = {
      kind: 'recommendation',
      summary: 'promoters',
      unit: 'score',
      scale: { min: 0, max: 10 },
    } as const;
    expect(read(survey(asked(40), promoters), 3)).toMatchObject({
      value: null,
      missing: { key: 'reasons.fewPromoters', values: { n: 49, needed: 50 } },
    });
    expect(read(survey(asked(41), promoters), 3).value).toBeCloseTo((100 * (41 - 9)) / 50, 9);
  });
});
