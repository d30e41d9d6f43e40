import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

/** As `JSON.stringify` says it, of a value whose keys were put in order before. */
const byStringify = (value: unknown): string =>
  JSON.stringify(value, (_key, found: unknown) =>
    typeof found === 'object' && found !== null && !Array.isArray(found)
      ? Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)))
      : found,
  );

/** The same content with the keys of every object the other way round. */
const turned = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, turned(inner)]),
  );
};

describe('canonical JSON', () => {
  it('is what JSON.stringify says of sorted keys, whatever the values are', () => {
    const values: unknown[] = [
      { b: 1, a: [undefined, null, Number.NaN, -0, 1e21], c: undefined, 'quote"': 'line\nbreak', å: 'ø\u2028\ud800' },
      [],
      {},
      [[{ z: { y: { x: true } } }]],
      { at: new Date(0) },
      'text',
      null,
      12.5,
      Object.assign(Object.create(null) as object, { b: 'no prototype', a: false }),
    ];
    expect(values.map(canonicalJson)).toEqual(values.map(byStringify));
  });

  it('says all of any JSON that a source may send, in whatever order its keys come', () => {
    const property = fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
    });
    fc.assert(property);
  });

  it('is the same for the same content in another order', () => {
    expect(canonicalJson({ a: { c: 1, b: 2 }, d: [1, 2] })).toBe(canonicalJson({ d: [1, 2], a: { b: 2, c: 1 } }));
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });
});
