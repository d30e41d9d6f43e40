import { describe, expect, it } from '@jest/globals';
import { isFirstOfDay } from './first-of-day.js';

const hour = 3_600_000;

describe('the first run of a day', () => {
  it.each([
    ['2026-03-01T23:59:59.999Z', '2026-03-02T00:00:00.000Z', 0, true],
    ['2026-03-02T00:00:00.000Z', '2026-03-02T23:59:59.999Z', 0, false],
    // The last run ended at half past midnight and reached back into the day before.
    ['2026-03-01T23:30:00.000Z', '2026-03-02T00:45:00.000Z', hour, false],
    ['2026-03-01T22:30:00.000Z', '2026-03-02T00:15:00.000Z', hour, true],
  ])('from %s to %s, with an overlap of %d, is one: %s', (since, until, overlap, first) => {
    expect(isFirstOfDay({ since, until }, overlap)).toBe(first);
  });
});
