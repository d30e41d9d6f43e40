import { describe, expect, it } from '@jest/globals';
import { render, sentence, type Language } from 'shared/language';
import { mapRows, tertialBefore } from './map-rows.js';

describe('the map as a table', () => {
  const say = (language: Language, x: number, y: number) =>
    mapRows([{ known: true, slug: 'a', name: 'A', x, y, trail: [] }]).flatMap(({ rows }) =>
      rows.flatMap(({ flow, effect }) => [flow, effect].map((one) => render(one, language, { zone: 'UTC' }))),
    );

  it('says the same as the places: direction, size, and no sure change up to one half width', () => {
    expect(say('en', 1.44, -2)).toEqual(['shorter, 1.4', 'worse, 2']);
    expect(say('nb', -3.21, 1.06)).toEqual(['lengre, 3,2', 'bedre, 1,1']);
    expect(say('sv', 1, -1)).toEqual(['ingen säker förändring', 'ingen säker förändring']);
  });

  it('has the newest first, and whoever has no place with every reason', () => {
    const found = mapRows([
      {
        known: true,
        slug: 'a',
        name: 'A',
        x: 0,
        y: 0,
        trail: [
          { on: '2026-05-01', x: 2, y: 0 },
          { on: '2026-09-01', x: 3, y: 0 },
        ],
      },
      {
        known: false,
        slug: 'b',
        name: 'B',
        reasons: [sentence('overview.mapLacksFlow'), sentence('reasons.noAnswers')],
      },
    ]);
    expect(found.map(({ rows }) => rows.map(({ on }) => on))).toEqual([[null, '2026-09-01', '2026-05-01'], []]);
    expect(found[1]?.reasons).toHaveLength(2);
  });

  it('names a tertial by the day after it', () => {
    expect(['2026-01-01', '2026-05-01', '2026-09-01'].map(tertialBefore)).toEqual([
      { n: 3, year: '2025' },
      { n: 1, year: '2026' },
      { n: 2, year: '2026' },
    ]);
  });
});
