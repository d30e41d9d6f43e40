import { describe, expect, it } from '@jest/globals';
import { isoWeek, weekValue } from './week-value.js';

describe('the week of a day', () => {
  it.each([
    ['2026-11-21', '2026-W47'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2025-12-28', '2025-W52'],
  ])('%s is in %s', (day, week) => {
    expect(isoWeek(day)).toBe(week);
  });

  it('is taken as it is when the bucket already names it', () => {
    expect(weekValue('2026-W22')).toEqual({ kind: 'week', value: '2026-W22' });
  });
});
