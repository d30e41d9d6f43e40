import { describe, expect, it } from '@jest/globals';
import { series } from '../../../fixtures/series.js';
import { sharedSpan, spark, sparkSize, stretchOf } from './spark.js';

const calm = series({ metric: 'lead-time', unit: 'days', centre: 9, spread: 2, n: 60, seed: 4 });
const wild = series({ metric: 'lead-time', unit: 'days', centre: 20, spread: 12, n: 60, seed: 5 });
const turned = series({
  metric: 'lead-time',
  unit: 'days',
  centre: 9,
  spread: 2,
  n: 60,
  seed: 6,
  turn: { at: 30, centre: 4, better: true },
});
const stretch = stretchOf([calm, wild], 52);

const heights = (path: string): number[] =>
  [...path.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map((found) => Number(found[2]));
const reach = (path: string): number => Math.max(...heights(path)) - Math.min(...heights(path));

describe('a sparkline', () => {
  it('draws the same change at the same height in every line of a table', () => {
    const span = sharedSpan([calm, wild], stretch);
    const values = (reading: typeof calm): number[] =>
      reading.shape.kind === 'series'
        ? reading.shape.points
            .filter((point) => !point.partial)
            .flatMap((point) => (point.value === null ? [] : [point.value]))
            .slice(-52)
        : [];
    const perUnit = [calm, wild].map((reading) => {
      const all = values(reading);
      return reach(spark(reading, span, stretch).quiet) / (Math.max(...all) - Math.min(...all));
    });
    expect(perUnit[0]).toBeCloseTo(perUnit[1] ?? 0, 1);
  });

  it('stays inside its box', () => {
    for (const reading of [calm, wild, turned]) {
      const drawn = spark(reading, sharedSpan([calm, wild, turned], stretch), stretch);
      for (const y of heights(drawn.quiet + drawn.changed)) {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(sparkSize.height);
      }
    }
  });

  it('is quiet throughout while nothing has happened, and in colour from the week of the signal on', () => {
    expect(spark(calm, 10, stretch)).toMatchObject({ changed: '', signalX: null });
    const drawn = spark(turned, 10, stretch);
    expect(drawn.signalX).not.toBeNull();
    expect(drawn.quiet).not.toBe('');
    expect(drawn.changed).not.toBe('');
  });

  it('leaves a gap where there is no value, and never draws the week that is not over', () => {
    if (calm.shape.kind !== 'series') throw new Error('not a series');
    const points = calm.shape.points.map((point, index) => (index === 20 ? { ...point, value: null } : point));
    const gapped = spark({ ...calm, shape: { ...calm.shape, points } }, 10, stretch);
    expect(gapped.quiet.match(/M/g)).toHaveLength(2);
    expect(heights(gapped.quiet)).toHaveLength(
      points.slice(-52).filter((point) => point.value !== null && !point.partial).length,
    );
  });
});
