import { describe, expect, it } from '@jest/globals';
import { failedShare } from './failed-share.js';
import { failuresPerWeek } from './failures-per-week.js';
import { deployment, settings, window } from './fixtures/small-world.js';

const day = 86_400_000;
/** Twelve weeks, from a Monday to a Sunday. */
const twelve = window('2026-03-02', '2026-05-24');
const start = Date.parse('2026-03-02T12:00:00Z');
const followed = (at: number, failed = false) => ({
  ...deployment(`d${at}`, start + at * day, { failed, followed: true }),
  ...(failed ? { cause: 'mark' as const } : {}),
});
const before = followed(-30);

describe('how often deployments failed', () => {
  it('is told as so many in so many weeks, with the exact interval of methods.md E.6', () => {
    expect(failuresPerWeek(3, [before], twelve)).toEqual([
      { key: 'failures.perWeek', values: { n: 3, weeks: 12, low: 0.052, high: 0.73 } },
    ]);
    // None in twelve weeks: at most −ln(.025) / 12 a week.
    expect(failuresPerWeek(0, [before], twelve)[0]?.values).toEqual({ n: 0, weeks: 12, low: 0, high: 0.31 });
  });

  it('counts the weeks since the first deployment, and says nothing of a few of them or of many failures', () => {
    expect(failuresPerWeek(3, [followed(41.5)], twelve)[0]?.values).toMatchObject({ weeks: 6 });
    expect(failuresPerWeek(3, [followed(60)], twelve)).toEqual([]);
    expect(failuresPerWeek(20, [before], twelve)).toEqual([]);
  });

  it('stands beside the share where every deployment of the weeks was followed', () => {
    const some = [before, followed(1, true), followed(30), followed(50, true), followed(70)];
    const caveats = (deployments: typeof some) =>
      failedShare.measure({ deployments }, twelve, settings()).caveats.map(({ key }) => key);
    expect(caveats(some)).toContain('failures.perWeek');
    expect(caveats([...some, { ...followed(40), followed: false, failed: null }])).not.toContain('failures.perWeek');
  });
});
