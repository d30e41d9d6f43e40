import { describe, expect, it } from '@jest/globals';
import { slug } from 'shared/contracts';
import fc from 'fast-check';
import { freeSlug, slugOf } from './slug.js';

describe('the slug of a name', () => {
  it.each([
    ['Søknad om dagpenger', 'soknad-om-dagpenger'],
    ['Æresbevisning & Ånd', 'aeresbevisning-and'],
    ['Återbetalning – företag', 'aterbetalning-foretag'],
    ['  A/B  ', 'a-b'],
    ['支払い', 'unnamed'],
  ])('of %s is %s', (name, expected) => expect(slugOf(name)).toBe(expected));

  it('always satisfies the contract, and is never one that is taken', () => {
    const names = fc.array(fc.string({ unit: 'grapheme', maxLength: 90 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(names, (list) => {
        const taken = new Set<string>();
        for (const name of [...list, ...list]) {
          const made = freeSlug(name, taken);
          expect(slug.safeParse(made).success).toBe(true);
          expect(taken.has(made)).toBe(false);
          taken.add(made);
        }
      }),
    );
  });
});
