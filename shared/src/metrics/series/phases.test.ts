import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { firstPhase, laterPhase, type PointsNeeded } from './baseline.js';
import { judge, phaseName, settledOf } from './phases.js';
import type { SeriesPoint } from './point.js';
import { settings } from '../fixtures/small-world.js';

const bucket = (index: number): string => `b${String(index).padStart(3, '0')}`;
const points = (values: readonly (number | null)[]): SeriesPoint[] =>
  values.map((value, index) => ({
    bucket: bucket(index),
    from: bucket(index),
    to: bucket(index + 1),
    value,
    n: value === null ? 0 : 9,
    partial: false,
    closed: true,
  }));
const durations = { scale: 'log', better: 'lower' } as const;
const judged = (values: readonly (number | null)[], ...confirmed: readonly number[]) =>
  judge(points(values), 1, durations, {
    first: undefined,
    later: confirmed.map((index) => ({ fromBucket: bucket(index), stored: undefined })),
  });

/** XmR limits on the logarithm, worked here a second time: exp(mean ± 2.66 · mean moving range) (methods.md C.1 and C.5). */
function limits(values: readonly number[]): { low: number; centre: number; high: number } {
  const logs = values.map((value) => Math.log(value));
  const mean = logs.reduce((sum, one) => sum + one, 0) / logs.length;
  const ranges = logs.slice(1).map((one, index) => Math.abs(one - (logs[index] ?? 0)));
  const reach = (2.66 * ranges.reduce((sum, one) => sum + one, 0)) / ranges.length;
  return { low: Math.exp(mean - reach), centre: Math.exp(mean), high: Math.exp(mean + reach) };
}

// Alternating values: no run of eight on one side, and no likeness of neighbours that would widen the limits.
const around = (level: number, weeks: number): number[] =>
  Array.from({ length: weeks }, (_, index) => level * (index % 2 === 0 ? 1.1 : 0.9));

describe('phases of a series', () => {
  it('are one, with a run away from it, until people have confirmed the new level', () => {
    const { phases, signals } = judged([...around(10, 25), ...around(5, 16)]);
    expect(phases).toHaveLength(1);
    expect(signals.filter(({ rule }) => rule === 'run')).toMatchObject([
      { direction: 'lower', better: true, sinceBucket: bucket(25), current: true },
    ]);
  });

  it('have limits of their own once confirmed: the old ones stay, the new ones come from the new points alone', () => {
    const values = [...around(10, 24), ...around(5, 16)];
    const { phases, signals } = judged(values, 24);
    const [before, now] = phases;
    expect(before).toMatchObject({ fromBucket: bucket(0), toBucket: bucket(23), firm: true, baselinePoints: 20 });
    expect(now).toMatchObject({ fromBucket: bucket(24), toBucket: null, firm: true, baselinePoints: 16 });
    for (const [phase, from, to] of [[before, 0, 20] as const, [now, 24, 40] as const]) {
      const expected = limits(values.slice(from, to));
      expect(phase?.low).toBeCloseTo(expected.low, 9);
      expect(phase?.centre).toBeCloseTo(expected.centre, 9);
      expect(phase?.high).toBeCloseTo(expected.high, 9);
    }
    expect(signals).toEqual([
      {
        rule: 'phase',
        direction: 'lower',
        better: true,
        sinceBucket: bucket(24),
        toBucket: bucket(24),
        current: true,
      },
    ]);
  });

  it('are judged by their own limits: a step back up is a run away from the new level', () => {
    const { signals } = judged([...around(10, 24), ...around(5, 16), ...around(10, 8)], 24);
    expect(signals.filter(({ rule, current }) => rule === 'run' && current)).toMatchObject([
      { direction: 'higher', better: false, sinceBucket: bucket(40) },
    ]);
  });

  it.each([
    [5, null],
    [6, false],
    [11, false],
    [12, true],
  ])('with %i points in the new one: firm is %s', (weeks, firm) => {
    const { phases } = judged([...around(10, 24), ...around(5, weeks)], 24);
    expect(phases[1]?.firm ?? null).toBe(firm);
    expect(phases).toHaveLength(firm === null ? 1 : 2);
  });

  it('keep the limits they were stored with', () => {
    const stored = { gridWeeks: 1, fromBucket: bucket(24), points: 12, centre: 4, low: 3, high: 6 } as const;
    const chosen = settings({
      baselines: { [phaseName('lead-time', bucket(24))]: stored },
      phases: { 'lead-time': [bucket(24)] },
    });
    const { phases } = judge(
      points([...around(10, 24), ...around(5, 30)]),
      1,
      durations,
      settledOf('lead-time', chosen),
    );
    expect(phases[1]).toMatchObject({ centre: 4, low: 3, high: 6, firm: true });
  });

  it('are not changed by a bucket that is not there, or lies before the one in force', () => {
    const values = [...around(10, 24), ...around(5, 16), ...around(8, 12)];
    expect(judged(values, 24, 999).phases).toEqual(judged(values, 24).phases);
    expect(judged(values, 24, 12).phases).toEqual(judged(values, 24).phases);
    expect(judged(values, 24, 40).phases).toHaveLength(3);
  });

  it('never move the first one, and never overlap', () => {
    const value = fc.double({ min: 0.5, max: 50, noNaN: true });
    const series = fc.array(fc.option(value, { freq: 8 }), { minLength: 0, maxLength: 90 });
    fc.assert(
      fc.property(series, fc.uniqueArray(fc.nat(90), { maxLength: 4 }), (values, confirmed) => {
        const plain = judged(values);
        const { phases, signals } = judged(values, ...confirmed.toSorted((a, b) => a - b));
        const { toBucket: _, ...first } = phases[0] ?? { toBucket: null };
        const { toBucket: __, ...alone } = plain.phases[0] ?? { toBucket: null };
        expect(first).toEqual(alone);
        for (const [index, phase] of phases.entries()) {
          const next = phases[index + 1];
          expect(phase.toBucket === null).toBe(next === undefined);
          if (next) expect((phase.toBucket ?? '') < next.fromBucket).toBe(true);
          const needed: PointsNeeded = index === 0 ? firstPhase : laterPhase;
          expect(phase.baselinePoints).toBeGreaterThanOrEqual(needed.provisional);
        }
        // What holds now is judged by the limits in force.
        const from = phases.at(-1)?.fromBucket ?? '';
        expect(signals.filter(({ current }) => current).every(({ sinceBucket }) => sinceBucket >= from)).toBe(true);
      }),
    );
  });
});
