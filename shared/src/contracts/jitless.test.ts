import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type * as Contracts from './index.js';

describe('contracts', () => {
  const browser = globalThis as { document?: object };
  let contracts: typeof Contracts;
  beforeAll(async () => {
    browser.document = {};
    contracts = await import('./index.js');
  });
  afterAll(() => {
    delete browser.document;
  });

  it('parse in a page without compiling code, which our content-security policy would refuse', () => {
    const original = globalThis.Function;
    globalThis.Function = (() => {
      throw new EvalError('blocked by the policy');
    }) as unknown as FunctionConstructor;
    try {
      const given = { value: 0.8, n: 12 };
      expect(contracts.observationInput.parse(given)).toEqual({ ...given, period: 'week' });
    } finally {
      globalThis.Function = original;
    }
  });

  it('refuse a reading without n', () => {
    expect(contracts.reading.safeParse({ metric: 'lead-time', value: 3 }).success).toBe(false);
  });
});
