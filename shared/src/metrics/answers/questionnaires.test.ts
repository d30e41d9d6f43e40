import { describe, expect, it } from '@jest/globals';
import { postStratified, weightedByChannel, worstCase } from './non-response.js';
import { systemUsability, umuxLite, umuxLiteAsUsability, uxLite, weightedSatisfaction } from './questionnaires.js';

/** Oracles of methods.md E.2 and E.5. */
describe('questionnaires', () => {
  it('score as published', () => {
    expect(systemUsability([4, 2, 5, 1, 4, 2, 4, 2, 5, 1])).toBe(85);
    expect(systemUsability(Array<number>(10).fill(3))).toBe(50);
    expect(systemUsability([5, 1, 5, 1, 5, 1, 5, 1, 5, 1])).toBe(100);
    const pairs = [
      [7, 7],
      [6, 5],
      [4, 4],
      [1, 1],
    ] as const;
    expect(pairs.map(([a, b]) => umuxLite(a, b))).toEqual([100, 75, 50, 0]);
    pairs.forEach(([a, b], index) => {
      expect(umuxLiteAsUsability(a, b)).toBeCloseTo([87.9, 71.65, 55.4, 22.9][index] ?? NaN, 9);
    });
    expect([uxLite(5, 5), uxLite(3, 3), uxLite(1, 1)]).toEqual([100, 50, 0]);
    expect(weightedSatisfaction(3.8)).toBeCloseTo(0.7, 9);
  });
});

describe('those who did not answer', () => {
  it('leave bounds', () => {
    expect(worstCase(0.12, 0.8).low).toBeCloseTo(0.096, 9);
    expect(worstCase(0.12, 0.8).high).toBeCloseTo(0.976, 9);
  });

  it('are weighted for by known channels', () => {
    const strata = [
      { x: 80, n: 100, part: 0.6 },
      { x: 15, n: 25, part: 0.4 },
    ];
    const found = postStratified(strata);
    expect(found.share).toBeCloseTo(0.72, 9);
    expect(found.error).toBeCloseTo(0.045957, 6);
    expect(found.effectiveN).toBeCloseTo(100, 9);
    const told = strata.map(({ x, n }, at) => ({ x, n, name: at === 0 ? 'web' : 'phone' }));
    const parts = { web: 0.6, phone: 0.4 };
    expect(weightedByChannel(told, parts)).toEqual({ ...found, n: 125 });
    // Answers through a channel without a part are left out; one with a part must be told, of five answers or more.
    expect(weightedByChannel([...told, { x: 9, n: 9, name: 'paper' }], parts)).toEqual({ ...found, n: 125 });
    expect(weightedByChannel(told.slice(0, 1), parts)).toEqual({ refused: 'channelHidden', name: 'phone' });
    const few = (n: number) =>
      weightedByChannel(
        [
          { x: 4, n, name: 'phone' },
          { x: 10, n: 14, name: 'web' },
        ],
        parts,
      );
    expect(few(4)).toEqual({ refused: 'channelHidden', name: 'phone' });
    expect([few(5), few(6)]).toMatchObject([{ refused: 'tooFew' }, { n: 20 }]);
  });
});
