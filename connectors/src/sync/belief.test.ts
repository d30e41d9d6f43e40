import { describe, expect, it } from '@jest/globals';
import { isBelievable } from './belief.js';

describe('What is believed to be gone', () => {
  it.each([
    [100, 0, true],
    [100, 4, true],
    [100, 5, false],
    [1000, 49, true],
    [1000, 50, false],
    [3, 2, false],
    [20, 1, false],
    [21, 1, true],
    [10, 3, false],
    [2, 2, false],
    [1, 1, false],
    [0, 0, true],
  ])('of %i with %i missing: %s', (known, missing, believed) => {
    expect(isBelievable(known, missing)).toBe(believed);
  });

  it.each([
    [3, 2, 2, true],
    [3, 1, 1, true],
    [3, 2, 1, false],
    [3, 1, 3, false],
    [10, 3, 3, false],
    [2, 2, 2, false],
    [1, 1, 1, false],
  ])('of %i with %i missing, when %i were missing a day ago: %s', (known, missing, before, believed) => {
    expect(isBelievable(known, missing, before)).toBe(believed);
  });
});
