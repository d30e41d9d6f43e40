import { afterEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { CallBudget } from './call-budget.js';
import { evenly } from './read-sample.js';

describe('A sample of a longer list', () => {
  const lists = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 130 }));

  it('has at most as many as wanted, in their order, each once, at distances that differ by one at most', () => {
    fc.assert(
      fc.property(lists, ([n, most]) => {
        const chosen = evenly(
          Array.from({ length: n }, (_, i) => i),
          most,
        );
        expect(chosen).toHaveLength(Math.min(n, most));
        const steps = chosen.map((value, i) => value - (chosen[i - 1] ?? -1));
        expect(Math.max(...steps, 1) - Math.min(...steps, Infinity)).toBeLessThanOrEqual(1);
        if (n > 0) expect(chosen.at(-1)).toBe(n - 1);
      }),
    );
  });
});

describe('The calls of a rehearsal', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('end at their number, and with them the reading', async () => {
    const sent = jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('{}'));
    const budget = new CallBudget(2, 60_000);
    await budget.fetch('https://source.example/1');
    await budget.fetch('https://source.example/2');
    expect(budget.signal.aborted).toBe(false);
    expect(() => budget.fetch('https://source.example/3')).toThrow('No call is left');
    expect([budget.signal.aborted, sent.mock.calls.length]).toEqual([true, 2]);
  });
});
