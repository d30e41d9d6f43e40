import { describe, expect, it } from '@jest/globals';
import { products } from '../../../fixtures/products.js';
import { areasOf } from './groups.js';

const [arkiv, bolig, foreldrepenger] = products;

describe('the areas that products lie in', () => {
  it('are there once each, by name, with their products in the order they came', () => {
    const found = [arkiv, bolig, foreldrepenger].flatMap((product) => product ?? []);
    const areas = [
      { id: '1', slug: 'a', name: 'Ås' },
      { id: '2', slug: 'b', name: 'Bolig' },
      { id: '1', slug: 'a', name: 'Ås' },
    ];
    const placed = found.map((product, index) => ({ ...product, area: areas[index] ?? null }));
    expect(areasOf(placed, 'nb-NO').map(({ name, products: own }) => [name, own.map((one) => one.name)])).toEqual([
      ['Bolig', ['Bolig']],
      ['Ås', ['Arkiv', 'Foreldrepenger']],
    ]);
    expect(
      areasOf(
        placed.map((product) => ({ ...product, area: null })),
        'nb-NO',
      ),
    ).toEqual([]);
  });
});
