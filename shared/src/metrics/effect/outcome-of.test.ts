import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../time/calendar-date.js';
import { interventionOn, startsOn } from '../fixtures/effect-series.js';
import { settings, survey } from '../fixtures/small-world.js';
import { analyseEffect } from './analyse.js';
import { outcomeOfIndicator, outcomeOfSeries } from './outcome-of.js';

/** One Wednesday a week, 26 weeks before the start and 13 after it: `n` answers, of which `good` agree. */
const answers = (n: (week: number) => number, good: (week: number) => number) =>
  Array.from({ length: 39 }, (_, index) => {
    const week = index - 26;
    const on = addDays(startsOn, 7 * week + 2);
    return [
      { on, score: 5, n: good(week) },
      { on, score: 2, n: n(week) - good(week) },
    ];
  }).flat();

const everyWeek = survey(
  answers(
    () => 60,
    (week) => 40 + ((Math.abs(week) * 7) % 5) + (week >= 0 ? 8 : 0),
  ),
);

describe('an indicator as the outcome of an intervention', () => {
  it('brings its published weeks, and the analysis sees the step in them', () => {
    const outcome = outcomeOfIndicator(everyWeek, settings());
    expect(outcome).toMatchObject({ kind: 'share', measurement: 'sampled', better: 'higher' });
    expect(outcome.points).toHaveLength(39);
    expect(outcome.points[0]).toMatchObject({ from: addDays(startsOn, -182), to: addDays(startsOn, -175), n: 60 });
    const found = analyseEffect(interventionOn(outcome, { plan: { smallestChange: 0.05 } }));
    expect(found).toMatchObject({
      verdict: 'clearImprovement',
      unit: 'percentagePoints',
      n: { before: 1560, after: 780 },
    });
  });

  it('brings how many were asked, and is not judged where another part of them answers now (methods.md E.5)', () => {
    const asking = (after: number) => ({
      ...everyWeek,
      asked: Array.from({ length: 39 }, (_, at) => ({
        on: addDays(startsOn, 7 * (at - 26)),
        n: at < 26 ? 120 : after,
      })),
    });
    const changes = (after: number) =>
      analyseEffect(interventionOn(outcomeOfIndicator(asking(after), settings()))).measurementChanges;
    expect([changes(200), changes(145)]).toEqual([['responseRate'], []]);
  });

  it('brings groups as they were shown, never a week under five', () => {
    const thin = survey(
      answers(
        (week) => (week % 2 === 0 ? 60 : 3),
        () => 2,
      ),
    );
    const { points } = outcomeOfIndicator(thin, settings());
    expect(points.every(({ n }) => n >= 5)).toBe(true);
    const stored = {
      satisfied: [{ from: startsOn, to: addDays(startsOn, 7), n: 9, total: 6, squares: 6, hidden: false }],
    };
    expect(outcomeOfIndicator(thin, settings({ published: stored })).points).toEqual([
      { from: startsOn, to: addDays(startsOn, 7), n: 9, value: 2 / 3 },
    ]);
  });

  it('keeps a group that spans the start out of both sides', () => {
    const spanning = outcomeOfIndicator(everyWeek, settings());
    const merged = spanning.points.flatMap((point) => {
      if (point.from === addDays(startsOn, -7)) return [{ ...point, to: addDays(startsOn, 7) }];
      return point.from === startsOn ? [] : [point];
    });
    const { periods } = analyseEffect(
      interventionOn({ ...spanning, points: merged }, { plan: { smallestChange: 0.05 } }),
    );
    expect(periods).toMatchObject({ before: 25, after: 12 });
  });
});

describe('a flow series as the outcome', () => {
  const medians = (gridWeeks: number, count: number) =>
    Array.from({ length: count }, (_, index) => {
      const from = addDays(startsOn, 7 * gridWeeks * (index - 20));
      const value = (index >= 20 ? 6 : 10) * Math.exp(0.1 * Math.sin(2.4 * index));
      return { bucket: from, from, to: addDays(from, 7 * gridWeeks), value, n: 8, partial: false, closed: true };
    });

  it('keeps its grid and is told by ratio', () => {
    const points = medians(2, 30);
    const last = points.slice(29).map((point) => ({ ...point, closed: false }));
    const outcome = outcomeOfSeries([...points.slice(0, 29), ...last], 'time', 'lower');
    expect(outcome.points).toHaveLength(29);
    const found = analyseEffect(interventionOn(outcome, { plan: { smallestChange: 0.1 } }));
    expect(found).toMatchObject({ verdict: 'clearImprovement', unit: 'percent', scale: 'log' });
    expect(found.periods).toMatchObject({ days: 14, before: 20, after: 9 });
    expect(found.estimate?.change).toBeCloseTo(-0.4, 1);
  });

  it('leaves gaps where a week has no value', () => {
    const points = medians(1, 40).map((point, index) => (index % 9 === 4 ? { ...point, value: null, n: 0 } : point));
    const outcome = outcomeOfSeries(points, 'time', 'lower');
    const { periods } = analyseEffect(interventionOn(outcome, { plan: { smallestChange: 0.1 } }));
    expect(periods.missing).toBeCloseTo(4 / 40, 9);
  });
});
