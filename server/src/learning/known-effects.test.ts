import { describe, expect, it } from '@jest/globals';
import { sentence } from 'shared/language';
import { effectsTogether, type FoundEffect } from './known-effects.js';

const reach = 1.959963984540054;

/** An effect in points with its standard error. */
function found(index: number, change: number, error: number, more: Partial<FoundEffect> = {}): FoundEffect {
  const model = { mean: change, median: change, low: 0, high: 0, scale: error, expectedRho: 0, degrees: 20 };
  const bounds = { low: change - reach * error, high: change + reach * error };
  const probabilities = {
    better: 0.5,
    atLeast: 0.5,
    within: 0.5,
    worse: 0.5,
  } as unknown as FoundEffect['estimate']['probabilities'];
  return {
    ...{ id: `h${String(index)}`, key: `HYP-${String(index)}`, product: { slug: 'p', name: 'P' }, unit: 'points' },
    ...{ statement: sentence('app.noUnit'), evaluateOn: `2026-0${String(index)}-01` },
    measure: { key: 'satisfied', name: null, kind: 'satisfaction', better: 'higher' },
    estimate: { change, ...bounds, detectable: 1, probabilities, model },
    ...more,
  };
}
/** The oracle of methods.md G.4. */
const oracle = [4.2, 1.1, -0.8, 2.5, 6].map((change, index) =>
  found(index + 1, change, [1.5, 0.9, 1.2, 2, 3][index] ?? 1),
);

describe('what was found of hypotheses that are measured alike', () => {
  it('is drawn towards what they bring together, told the newest first and never by size', () => {
    const [together, ...others] = effectsTogether(oracle);
    expect(others).toEqual([]);
    expect(together?.whole?.change).toBeCloseTo(1.947869, 6);
    expect(together?.whole?.low).toBeCloseTo(1.947869 - reach * 1.045934, 5);
    expect(together?.effects.map(({ key }) => key)).toEqual(['HYP-5', 'HYP-4', 'HYP-3', 'HYP-2', 'HYP-1']);
    expect(together?.effects.map(({ observed }) => observed)).toEqual([6, 2.5, -0.8, 1.1, 4.2]);
    const drawn = [2.947542, 2.182111, 0.101869, 1.282775, 3.225047];
    together?.effects.forEach(({ shrunken }, index) => expect(shrunken).toBeCloseTo(drawn[index] ?? NaN, 5));
  });

  it('is a list and no more under five, and of each measure by itself', () => {
    const other = found(6, 1, 1, { measure: { key: 'ease', name: null, kind: 'ease', better: 'higher' } });
    const own = { name: 'Calls', kind: 'own', better: 'higher' } as const;
    const [calls, chats] = [
      found(7, 1, 1, { measure: { ...own, key: 'calls' } }),
      found(8, 1, 1, { measure: { ...own, key: 'chats' } }),
    ];
    const all = effectsTogether([...oracle.slice(1), other, calls, chats]);
    expect(all.map(({ n, needed, whole }) => [n, needed, whole])).toEqual([1, 1, 1, 4].map((n) => [n, 5, null]));
    expect(all.flatMap(({ effects }) => effects.map(({ shrunken }) => shrunken)).every((value) => value === null)).toBe(
      true,
    );
  });

  it('tells shorter times as better, by ratio', () => {
    const measure = { key: 'flow:lead-time', name: null, kind: 'lead-time', better: 'lower' } as const;
    const shorter = Math.log(0.7);
    const [one] = effectsTogether([found(1, shorter, 0.1, { unit: 'percent', measure })]);
    expect(one?.effects[0]?.observed).toBeCloseTo(0.3, 12);
    const [longer] = effectsTogether([found(1, Math.log(1.2), 0.1, { unit: 'percent', measure })]);
    expect(longer?.effects[0]?.observed).toBeCloseTo(-0.2, 12);
  });
});
