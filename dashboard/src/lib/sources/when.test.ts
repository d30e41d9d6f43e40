import { describe, expect, it } from '@jest/globals';
import { nearDay } from './when.js';

const monday = '2026-11-23T07:00:00.000Z';

describe('an instant as people speak of it', () => {
  it('is the weekday and the time of the reader’s zone within six days', () => {
    expect(nearDay('2026-11-20T16:02:00.000Z', monday, 'en', 'Europe/Oslo')).toEqual({ day: 'Friday', time: '17:02' });
    expect(nearDay('2026-11-20T16:02:00.000Z', monday, 'nb', 'UTC')).toEqual({ day: 'fredag', time: '16:02' });
  });

  it('is the time alone on the same day there, and null where a weekday would be another one', () => {
    expect(nearDay('2026-11-22T23:30:00.000Z', monday, 'sv', 'Europe/Oslo')).toEqual({ day: null, time: '00:30' });
    expect(nearDay('2026-11-16T06:00:00.000Z', monday, 'en', 'Europe/Oslo')).toBeNull();
  });
});
