import { describe, expect, it } from '@jest/globals';
import { lookBack } from './deployments.js';

const backfillFrom = '2026-01-01';
const at = (instant: string): number => Date.parse(instant);

describe('How far deployments are looked back for', () => {
  it('reads everything the first time', () => {
    const all = at('2026-01-01');
    expect(lookBack({ since: undefined, until: '2026-06-10T12:00:00Z', backfillFrom })).toEqual({
      listFrom: all,
      createdFrom: all,
      updatedFrom: all,
    });
  });

  it('looks through a week during the day, and reads again what moved or is young', () => {
    const since = '2026-06-10T11:00:00Z';
    expect(lookBack({ since, until: '2026-06-10T12:01:00Z', backfillFrom })).toEqual({
      listFrom: at('2026-06-03T11:00:00Z'),
      createdFrom: at('2026-06-07T11:00:00Z'),
      updatedFrom: at(since),
    });
  });

  it('looks through all of them in the first run of a day, for one that took longer than a week', () => {
    // The last run was at 23:59:30; what the runs of that day could not see is what moved since the midnight before.
    const since = '2026-06-10T22:59:30Z';
    const { listFrom, updatedFrom } = lookBack({ since, until: '2026-06-11T00:00:30Z', backfillFrom });
    expect(listFrom).toBe(at('2026-01-01'));
    expect(updatedFrom).toBeLessThan(at('2026-06-10T00:00:00Z'));
  });
});
