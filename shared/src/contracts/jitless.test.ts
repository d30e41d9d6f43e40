import { describe, expect, it } from '@jest/globals';
import { observationInput, reading } from './index.js';

describe('contracts', () => {
  it('parse without compiling code, which our content-security policy would refuse', () => {
    const original = globalThis.Function;
    globalThis.Function = (() => {
      throw new EvalError('blocked by the policy');
    }) as unknown as FunctionConstructor;
    try {
      expect(observationInput.parse({ value: 0.8, n: 12 })).toEqual({ value: 0.8, n: 12, period: 'week' });
    } finally {
      globalThis.Function = original;
    }
  });

  it('refuse a reading without n', () => {
    expect(reading.safeParse({ metric: 'lead-time', value: 3 }).success).toBe(false);
  });
});
