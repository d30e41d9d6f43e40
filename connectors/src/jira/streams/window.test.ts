import { describe, expect, it } from '@jest/globals';
import { lookBackTo } from './window.js';

const backfillFrom = '2026-01-01';
const from = (cursor: string, until: string) => {
  const since = new Date(Date.parse(cursor) - 10 * 60_000).toISOString();
  return new Date(lookBackTo({ since, until, backfillFrom })).toISOString();
};

describe('How far back issues are asked for', () => {
  it('is the first day of the history where nothing was read before', () => {
    const first = lookBackTo({ since: undefined, until: '2026-11-21T10:00:00.000Z', backfillFrom });
    expect(new Date(first).toISOString()).toBe('2026-01-01T00:00:00.000Z');
  });

  it('is the overlap within an hour', () => {
    expect(from('2026-11-21T10:01:00.000Z', '2026-11-21T10:02:00.000Z')).toBe('2026-11-21T09:51:00.000Z');
  });

  it('is a whole day for the first run of an hour, since the index lags by hours at times', () => {
    expect(from('2026-11-21T09:59:30.000Z', '2026-11-21T10:00:30.000Z')).toBe('2026-11-20T09:59:30.000Z');
  });

  it('is a day behind the cursor, however long ago that was', () => {
    expect(from('2026-11-10T09:59:30.000Z', '2026-11-21T10:00:30.000Z')).toBe('2026-11-09T09:59:30.000Z');
  });

  it('never reaches behind the first day of the history', () => {
    expect(from('2026-01-01T02:59:00.000Z', '2026-01-01T03:00:30.000Z')).toBe('2026-01-01T00:00:00.000Z');
  });
});
