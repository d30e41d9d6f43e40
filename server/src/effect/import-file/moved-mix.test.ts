import { describe, expect, it } from '@jest/globals';
import { MixWatch } from './moved-mix.js';
import { read } from './test-read.js';

/** So many answers a month, of the kinds in turn. */
function watched(months: readonly (readonly string[])[], each: number) {
  const watch = new MixWatch([1]);
  months.forEach((kinds, month) => {
    for (let n = 0; n < each; n++) {
      watch.note(['5', kinds[n % kinds.length] ?? ''], `2026-${String(month + 1).padStart(2, '0')}-${10 + (n % 9)}`);
    }
  });
  return watch.moved();
}

describe('whether others answer than before', () => {
  it('is told with the month from which on they do', () => {
    expect(watched([['north'], ['north'], ['south', 'east'], ['south']], 60)).toEqual({
      index: 1,
      from: '2026-03-01',
    });
  });

  it('is not told of a mix that stays, nor of what chance can move', () => {
    expect(
      watched(
        [
          ['north', 'south'],
          ['south', 'north'],
          ['north', 'south'],
        ],
        60,
      ),
    ).toBeNull();
    expect(
      watched(
        [
          ['a', 'b', 'a', 'b', 'b'],
          ['a', 'b', 'a', 'b', 'a'],
        ],
        60,
      ),
    ).toBeNull();
  });

  it('is not told of few answers, nor by a column that tells single people apart', () => {
    expect(watched([['north'], ['south']], 40)).toBeNull();
    const everyone = Array.from({ length: 60 }, (_, index) => `person ${index}`);
    expect(watched([everyone, ['one']], 60)).toBeNull();
  });

  it('is told of columns that nothing is made of, and never of those that are left behind', async () => {
    const rows = Array.from({ length: 240 }, (_, n) => {
      const later = n >= 120;
      return `2026-0${later ? 5 : 2}-1${n % 9},${(n % 5) + 1},${later ? 'south' : 'north'},${later ? 'a@x.example' : 'b@x.example'}`;
    });
    const { preview } = await read(['date,score,office,mail', ...rows].join('\n'));
    expect(preview.notices.filter(({ key }) => key === 'import.notice.movedMix')).toEqual([
      { key: 'import.notice.movedMix', values: { column: 'office', from: { kind: 'date', value: '2026-05-01' } } },
    ]);
  });
});
