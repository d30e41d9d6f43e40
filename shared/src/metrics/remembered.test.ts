import { expect, it } from '@jest/globals';
import { item, settings, window } from './fixtures/small-world.js';
import { metrics } from './catalogue.js';
import { Remembered } from './remembered.js';

it('makes an answer once for the same value and key, and anew for another of either', () => {
  const kept = new Remembered<object, { made: number }>();
  let n = 0;
  const make = () => ({ made: (n += 1) });
  const [one, other] = [{}, {}];
  expect(kept.of(one, ['a', null], make)).toBe(kept.of(one, ['a', null], make));
  expect([kept.of(one, ['a'], make), kept.of(other, ['a', null], make)].map(({ made }) => made)).toEqual([2, 3]);
});

it('leaves every reading what it is without it: other levels, windows and baselines of the same items', () => {
  const day = 86_400_000;
  const items = Array.from({ length: 300 }, (_, index) =>
    item(`i${String(index)}`, Date.parse('2025-06-02T12:00:00Z') + index * day, 1 + (index % 9), {
      level: index % 3 === 0 ? 1 : 0,
    }),
  );
  const frames = [window('2026-01-05', '2026-03-29'), window('2025-10-06', '2025-12-28')];
  const stored = { gridWeeks: 2, fromBucket: '2025-06-02', points: 20, centre: 3, low: 1, high: 9 } as const;
  const choices = [
    settings(),
    settings({ levels: [0, 1] }),
    settings({ baselines: { 'lead-time': stored } }),
    settings({ phases: { 'lead-time': ['2025-W40'] } }),
  ];
  for (const id of ['lead-time', 'variation', 'throughput', 'stability'] as const) {
    for (const frame of frames) {
      for (const choice of choices) {
        const read = (workItems: typeof items) => metrics[id].measure({ workItems, changes: [] }, frame, choice);
        expect(read(items)).toEqual(read([...items]));
      }
    }
  }
});
