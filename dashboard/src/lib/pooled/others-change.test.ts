import { describe, expect, it } from '@jest/globals';
import {
  areaBasis,
  areaChange,
  areaInputOf,
  areaWithOthers,
  serviceChange,
  serviceWithOthers,
  type SeenArea,
} from './others-change.js';

const named = (slug: string) => ({ id: slug, slug, name: slug.toUpperCase() });
const seenArea = (name: string, places: Readonly<Record<string, string | null>>): SeenArea => ({
  ...{ slug: 'here', name },
  products: Object.entries(places).map(([slug, area]) => ({
    ...named(slug),
    area: area === null ? null : named(area),
  })),
});
const before = seenArea('Here', { a: 'here', b: 'here', c: null, d: 'there', e: 'there' });
const now = seenArea('Renamed', { a: 'here', b: 'there', c: 'here', d: 'yonder', e: null });

describe('what somebody else changed of an area', () => {
  it('is told by name and place, of the products that it had, has or is to get', () => {
    expect(areaChange(before, before, ['d'])).toEqual({ name: null, places: [] });
    expect(areaChange(before, now, ['a', 'd'])).toEqual({
      name: 'Renamed',
      places: [
        { slug: 'b', area: 'THERE' },
        { slug: 'c', area: 'HERE' },
        { slug: 'd', area: 'YONDER' },
      ],
    });
  });

  it('is taken into what is being written, which stays where both changed something', () => {
    expect(areaWithOthers(areaInputOf(before), before, now)).toEqual({ name: 'Renamed', products: ['a', 'c'] });
    const mine = { name: 'Mine', products: ['b', 'd'] };
    expect(areaWithOthers(mine, before, now)).toEqual({ name: 'Mine', products: ['d', 'c'] });
    const gone = seenArea('Here', { a: 'here', b: 'here' });
    expect(areaWithOthers(mine, before, gone)).toEqual({ name: 'Mine', products: ['b'] });
  });

  it('is what a second save is based on, with where those lay that come', () => {
    expect(areaBasis(now, ['a', 'd', 'e'])).toEqual({
      name: 'Renamed',
      places: [
        { product: 'a', area: 'here' },
        { product: 'c', area: 'here' },
        { product: 'd', area: 'yonder' },
        { product: 'e', area: null },
      ],
    });
  });
});

describe('what somebody else changed of a service', () => {
  const part = (productSlug: string, from: string | null = null) => ({ productSlug, from, to: null });
  const old = { name: 'Moving', parts: [part('a'), part('b')] };
  const theirs = { name: 'Living', parts: [part('b', '2026-01-01'), part('c')] };

  it('is told by name and product', () => {
    expect(serviceChange(old, { ...old, parts: [part('a'), part('b')] })).toEqual({ name: null, products: [] });
    expect(serviceChange(old, theirs)).toEqual({ name: 'Living', products: ['a', 'b', 'c'] });
  });

  it('is taken into what is being written, which stays where both changed something', () => {
    expect(serviceWithOthers(old, old, theirs)).toEqual(theirs);
    const mine = { name: 'Mine', parts: [part('a', '2026-05-05'), part('b'), part('d')] };
    expect(serviceWithOthers(mine, old, theirs)).toEqual({
      name: 'Mine',
      parts: [part('a', '2026-05-05'), part('d'), part('b', '2026-01-01'), part('c')],
    });
  });
});
