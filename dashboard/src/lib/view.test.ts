import { describe, expect, it } from '@jest/globals';
import { axisPeriods, periodOf, periods, usualView, viewOf, withView, within } from './view.js';

describe('a view', () => {
  it('comes back the same from its address, whatever it is', () => {
    for (const period of axisPeriods) {
      for (const table of [true, false]) {
        for (const at of [null, '2026-W12']) {
          const view = { period, table, at };
          expect(viewOf(withView(new URLSearchParams('lang=nb'), view))).toEqual(view);
        }
      }
    }
  });

  it('leaves a clean address when it is the usual one, and keeps what is not its own', () => {
    const search = withView(new URLSearchParams('lang=sv&table=1&period=all&at=2026-W01'), usualView);
    expect(search.toString()).toBe('lang=sv');
  });

  it('ignores what nobody could have chosen', () => {
    expect(viewOf(new URLSearchParams('period=weeks:9000&table=yes'))).toEqual(usualView);
    expect(viewOf(new URLSearchParams('period=weeks:12'))).toEqual(usualView);
    expect(periodOf(new URLSearchParams('period=weeks:12'), periods, 'all')).toBe('weeks:12');
  });

  it('draws whole weeks back from the newest point', () => {
    const points = Array.from({ length: 60 }, (_, index) => {
      const start = Date.UTC(2025, 0, 6) + index * 7 * 86_400_000;
      const date = (ms: number) => new Date(ms).toISOString().slice(0, 10);
      return { from: date(start), to: date(start + 7 * 86_400_000) };
    });
    expect(within(points, 'weeks:26')).toHaveLength(26);
    expect(within(points, 'weeks:52').at(-1)).toBe(points.at(-1));
    expect(within(points, 'all')).toHaveLength(60);
    expect(within([], 'weeks:26')).toEqual([]);
  });
});
