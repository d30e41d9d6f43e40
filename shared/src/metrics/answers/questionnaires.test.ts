import { describe, expect, it } from '@jest/globals';
import { postStratified, worstCase } from './non-response.js';
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
  });
});
