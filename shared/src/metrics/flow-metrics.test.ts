import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reading as readingContract } from '../contracts/reading.js';
import type { Series } from '../contracts/reading.js';
import { metrics } from './catalogue.js';
import { newBaselines } from './new-baselines.js';
import { change, deployment, item, settings, window } from './fixtures/small-world.js';
import type { Inputs, WorkItemInput } from './inputs.js';

const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const week = 7 * 86_400_000;
const quarter = window('2026-01-05', '2026-03-29');
const inputs = (change: Partial<Inputs>): Inputs => ({
  workItems: [],
  changes: [],
  deployments: [],
  indicators: [],
  jointParts: [],
  ...change,
});
const measure = (workItems: readonly WorkItemInput[], frame = quarter) =>
  metrics['lead-time'].measure({ workItems }, frame, settings());
const seriesOf = (shape: { kind: string }): Series => shape as Series;

/** `weeks` weeks of seven items each, with a median of `length(week)` days. */
const history = (weeks: number, length: (week: number) => number): WorkItemInput[] =>
  Array.from({ length: weeks * 7 }, (_, index) => {
    const inWeek = Math.floor(index / 7);
    return item(
      `i${String(index)}`,
      at('2025-01-06') + inWeek * week + (index % 7) * 1000,
      length(inWeek) + (index % 7) - 3,
    );
  });

describe('lead time', () => {
  it('is the nearest-rank median of what was finished in the window', () => {
    const days = [1, 2, 2, 3, 3, 4, 5, 6, 8, 9, 11, 14, 15, 21, 30, 44];
    const found = measure(days.map((length, index) => item(`i${String(index)}`, at('2026-02-10'), length)));
    expect(found).toMatchObject({ value: 6, n: 16, missing: null, coverage: { used: 16, of: 16 } });
    expect(found.figures).toEqual([
      { name: 'p50', value: 6, atLeast: false, low: 3, high: 15 },
      { name: 'p85', value: 11, atLeast: true, low: 11, high: null },
      { name: 'p95', value: 15, atLeast: true, low: 15, high: null },
    ]);
  });

  it('has both ends of the window in the installation’s zone', () => {
    const oslo = window('2026-01-05', '2026-03-29', { zone: 'Europe/Oslo' });
    const ends = ['2026-01-04T22:59:59Z', '2026-01-04T23:00:00Z', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z'];
    const found = measure(
      ends.map((end) => item(end, Date.parse(end), 2)),
      oslo,
    );
    expect(found.n).toBe(2);
  });

  it('says nothing of five items, and says why', () => {
    const five = Array.from({ length: 5 }, (_, index) => item(`i${String(index)}`, at('2026-02-10'), index + 1));
    expect(measure(five)).toMatchObject({
      value: null,
      n: 5,
      missing: { key: 'reasons.fewFinished', values: { n: 5, needed: 6 } },
    });
    expect(measure([])).toMatchObject({ value: null, n: 0, missing: { key: 'reasons.noWorkItems' } });
    expect(measure([item('old', at('2020-01-01'), 3)]).missing?.key).toBe('reasons.nothingFinished');
    expect(measure([item('odd', at('2026-02-10'), null)]).missing?.key).toBe('reasons.noDurations');
  });

  it('leaves out what is open, what has no start and what is another level, and counts it', () => {
    const items = [
      ...Array.from({ length: 6 }, (_, index) => item(`i${String(index)}`, at('2026-02-10'), 4)),
      item('open', null, null),
      item('no start', at('2026-02-11'), null),
      item('epic', at('2026-02-12'), 90, { level: 1 }),
      item('backwards', at('2026-02-12'), -3),
    ];
    const found = measure(items);
    expect(found).toMatchObject({ value: 4, n: 6, coverage: { used: 6, of: 7 } });
    expect(found.caveats.map(({ key }) => key)).toContain('reasons.withoutDuration');
    const reasons = metrics['lead-time']
      .records?.({ workItems: items }, settings())
      .flatMap(({ leftOut }) => leftOut ?? []);
    expect(reasons?.sort()).toEqual(['reasons.endBeforeStart', 'reasons.otherLevel']);
  });

  it('stands beside what it is with the open items counted in, and warns where they differ by more than a fifth', () => {
    const end = at('2026-03-29') + 43_200_000;
    const done = Array.from({ length: 40 }, (_, index) =>
      item(`i${index}`, at('2026-02-20') + index * 1000, 1 + (index % 20)),
    );
    const lying = (n: number, age: number) =>
      Array.from({ length: n }, (_, index) =>
        item(`o${index}`, null, null, { startedAt: end - age * 86_400_000, durationKnown: true }),
      );
    const found = (open: readonly WorkItemInput[]) => {
      const { figures, caveats } = measure([...done, ...open]);
      const told = Object.fromEntries(figures.map(({ name, value }) => [name, value]));
      return { told, said: caveats.map(({ key }) => key).filter((key) => key.startsWith('reasons.open')) };
    };
    expect(found([])).toMatchObject({ said: [], told: { p50: 10, p85: 17 } });
    expect(found([]).told).not.toHaveProperty('p85Open');
    // Two young ones change little.
    expect(found(lying(2, 1))).toMatchObject({
      ...{ told: { p50: 10, p50Open: 11, p85Open: 18 }, said: ['reasons.openCounted', 'reasons.openCounted'] },
    });
    // Thirty of sixty days: of seventy, half have ended after eighteen days, and nobody knows when 85 of 100 will have.
    expect(found(lying(30, 60))).toMatchObject({
      ...{ told: { p50: 10, p50Open: 18 }, said: ['reasons.openDiffers', 'reasons.openUnknown'] },
    });
    // What was begun long before the window was not at risk among the young.
    expect(found(lying(30, 400))).toMatchObject({ told: { p50Open: 10, p85Open: 17 } });
    // What is cancelled, of another level or of no known start is not waited for.
    const idle = lying(30, 60).flatMap((one) => [
      { ...one, level: 1 },
      { ...one, durationKnown: false },
    ]);
    expect(found(idle).said).toEqual([]);
  });

  it('does not depend on the order of the items, and pools rather than averages', () => {
    const many = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 12, maxLength: 60 });
    fc.assert(
      fc.property(many, many, (first, second) => {
        const items = [...first, ...second].map((length, index) => item(`i${String(index)}`, at('2026-02-10'), length));
        const all = [...first, ...second].sort((a, b) => a - b);
        expect(measure(items).value).toBe(all[Math.ceil(all.length / 2) - 1]);
        expect(measure([...items].reverse())).toEqual(measure(items));
      }),
      { numRuns: 30 },
    );
  });

  it('never shows a week that is not over as closed', () => {
    const running = window('2026-01-05', '2026-03-29', {
      now: '2026-03-31T12:00:00.000Z',
      readUntil: '2026-03-20T00:00:00.000Z',
    });
    const points = seriesOf(
      measure(
        history(65, () => 8),
        running,
      ).shape,
    ).points;
    expect(points.filter((point) => point.partial).map((point) => point.bucket)).toEqual([
      '2026-W12',
      '2026-W13',
      '2026-W14',
    ]);
  });

  it('gives what its contract promises', () => {
    expect(readingContract.parse(measure(history(60, () => 8)))).toEqual(measure(history(60, () => 8)));
  });
});

describe('change lead time', () => {
  it('runs from the first commit to production, without bots', () => {
    const changes = [
      ...[10, 20, 30, 40, 50, 60].map((hours) => change(`c${String(hours)}`, at('2026-02-10'), hours)),
      change('bot', at('2026-02-10'), 1, { byBot: true }),
      change('waiting', null, 5),
    ];
    const found = metrics['change-lead-time'].measure({ changes }, quarter, settings());
    expect(found).toMatchObject({ n: 6, unit: 'days' });
    expect(found.value).toBeCloseTo(30 / 24, 12);
  });
});

describe('the series', () => {
  const year = window('2026-01-05', '2026-03-29');

  it('of weeks with fewer than five items stands on two or four weeks together', () => {
    const everyWeek = (count: number) =>
      Array.from({ length: 60 * count }, (_, index) =>
        item(`i${String(index)}`, at('2025-01-06') + Math.floor(index / count) * week, 3 + (index % 5)),
      );
    const gridOf = (count: number) => seriesOf(measure(everyWeek(count), year).shape).gridWeeks;
    expect([5, 4, 3, 2, 1].map(gridOf)).toEqual([1, 2, 2, 4, 4]);
    expect(seriesOf(measure(everyWeek(1), year).shape).phases).toEqual([]);
    expect(seriesOf(measure(everyWeek(2), year).shape).points.every((point) => point.n <= 8)).toBe(true);
  });

  it('is judged by its first twenty points, on logarithms', () => {
    const items = history(64, (at) => 8 + (at % 3));
    const [phase] = seriesOf(measure(items, year).shape).phases;
    const logs = Array.from({ length: 20 }, (_, index) => Math.log(8 + (index % 3)));
    const centre = logs.reduce((a, b) => a + b, 0) / 20;
    const moving = logs.slice(1).reduce((total, value, index) => total + Math.abs(value - (logs[index] ?? 0)), 0) / 19;
    expect(phase).toMatchObject({ fromBucket: '2025-W02', baselinePoints: 20, firm: true });
    expect(phase?.centre).toBeCloseTo(Math.exp(centre), 10);
    expect(phase?.low).toBeCloseTo(Math.exp(centre - 2.66 * moving), 10);
    expect(phase?.high).toBeCloseTo(Math.exp(centre + 2.66 * moving), 10);
  });

  it('is provisional from twelve points, and has no limits before', () => {
    const short = (weeks: number) =>
      seriesOf(
        measure(
          history(weeks, (at) => 8 + (at % 3)),
          window('2025-01-06', '2025-06-29'),
        ).shape,
      ).phases;
    expect(short(11)).toEqual([]);
    expect(short(12)).toMatchObject([{ firm: false, baselinePoints: 12 }]);
    expect(short(19)).toMatchObject([{ firm: false, baselinePoints: 19 }]);
    expect(short(20)).toMatchObject([{ firm: true, baselinePoints: 20 }]);
  });

  it('keeps a stored baseline, whatever comes later', () => {
    const items = history(64, (at) => (at < 30 ? 8 + (at % 3) : 20));
    const facts = inputs({ workItems: items });
    const stored = Object.fromEntries(newBaselines(facts, year, year, settings()));
    expect(Object.keys(stored).sort()).toEqual(['lead-time', 'throughput:lead-time']);
    const later = metrics['lead-time'].measure({ workItems: items.slice(70) }, year, settings({ baselines: stored }));
    expect(seriesOf(later.shape).phases).toEqual(seriesOf(measure(items, year).shape).phases);
    expect(newBaselines(facts, year, year, settings({ baselines: stored })).size).toBe(0);
  });
});

describe('variation and stability', () => {
  const year = window('2026-01-05', '2026-03-29');
  const both = (items: WorkItemInput[]) => ({
    variation: metrics.variation.measure({ workItems: items, changes: [] }, year, settings()),
    stability: metrics.stability.measure({ workItems: items, changes: [] }, year, settings()),
  });

  it('are a usual range, and the number of signals in 26 weeks', () => {
    const { variation, stability } = both(history(64, (at) => (at < 50 ? 8 + (at % 3) : 4)));
    const [low, high] = variation.figures;
    expect(low?.value).toBeLessThan(variation.value ?? 0);
    expect(high?.value).toBeGreaterThan(variation.value ?? 0);
    expect(stability).toMatchObject({
      value: 1,
      n: 26,
      window: { name: 'weeks:26', from: '2025-09-29', to: '2026-03-29' },
    });
  });

  it('are unknown, never calm, while there are too few weeks', () => {
    const { variation, stability } = both(history(10, () => 8));
    expect(variation).toMatchObject({ value: null, missing: { key: 'reasons.fewPoints' } });
    expect(stability).toMatchObject({ value: null, missing: { key: 'reasons.fewPoints' } });
  });
});

describe('counts', () => {
  const deployments = (days: string[]) => days.map((day) => deployment(day, at(day)));

  it('hold weeks without any as 0, but not weeks before the history began', () => {
    const items = [item('a', at('2026-02-02'), 2), item('b', at('2026-02-23'), 2)];
    const found = metrics.throughput.measure({ workItems: items, changes: [] }, quarter, settings());
    expect(found).toMatchObject({ n: 2, value: 2 / 8, missing: null });
    const early = metrics.throughput.measure(
      { workItems: items, changes: [] },
      quarter,
      settings({ historyFrom: '2026-02-16' }),
    );
    expect(early.value).toBe(2 / 6);
  });

  it('are 0 in a quiet quarter, and unknown where nothing was ever read', () => {
    const found = metrics.deployments.measure({ deployments: deployments(['2025-10-01']) }, quarter, settings());
    expect(found).toMatchObject({ value: 0, n: 0, missing: null });
    expect(metrics.deployments.measure({ deployments: [] }, quarter, settings())).toMatchObject({
      value: null,
      missing: { key: 'reasons.noDeployments' },
    });
  });

  it('can never be a headline', () => {
    expect([metrics.throughput.kind, metrics.deployments.kind]).toEqual(['activity', 'activity']);
  });
});
