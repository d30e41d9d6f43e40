import { describe, expect, it } from '@jest/globals';
import { placeNote } from './place-note.js';

const [here, there] = [
  { slug: 'here', name: 'Here' },
  { slug: 'there', name: 'There' },
];

describe('where a product lies, seen from an area', () => {
  it.each([
    ['in none', null, 'here', true, null],
    ['here, and stays', here, 'here', true, null],
    ['here, and is taken out', here, 'here', false, 'areas-page.leaves'],
    ['elsewhere, and comes', there, 'here', true, 'areas-page.moves'],
    ['elsewhere, and stays', there, 'here', false, 'areas-page.liesIn'],
    ['elsewhere, and comes to one that is being made', there, null, true, 'areas-page.moves'],
  ])('%s', (_, now, slug, chosen, said) => {
    const found = placeNote(now, slug, chosen);
    expect(found?.key ?? null).toBe(said);
    if (found) expect(found.values).toEqual({ area: now?.name });
  });
});
