import { describe, expect, it } from '@jest/globals';
import { inheritedLinks } from './inherited-links.js';

const told = (parents: Record<string, string>, linked: Record<string, string[]>) =>
  inheritedLinks(
    Object.entries(parents).map(([itemId, parentId]) => ({ itemId, parentId })),
    new Map(Object.entries(linked)),
    new Map(Object.entries(parents)),
  ).map(({ itemId, hypothesisId, fromId }) => [itemId, hypothesisId, fromId]);

describe('what children were done for', () => {
  it('is what the nearest above them was, along a chain of any length, and nothing where nobody above says it', () => {
    const chain = { task: 'story', story: 'epic', epic: 'initiative', other: 'elsewhere' };
    expect(told(chain, { initiative: ['h1'] })).toEqual([
      ['task', 'h1', 'initiative'],
      ['story', 'h1', 'initiative'],
      ['epic', 'h1', 'initiative'],
    ]);
    expect(told(chain, { initiative: ['h1'], story: ['h2', 'h3'] })).toEqual([
      ['task', 'h2', 'story'],
      ['task', 'h3', 'story'],
      ['epic', 'h1', 'initiative'],
    ]);
  });

  it('is their own where they have any, and that of those beneath them', () => {
    expect(told({ task: 'epic' }, { epic: ['h1'], task: ['h2'] })).toEqual([]);
  });

  it('comes to an end where items are parts of each other or of themselves', () => {
    expect(told({ a: 'b', b: 'c', c: 'a', self: 'self' }, {})).toEqual([]);
    expect(told({ a: 'b', b: 'c', c: 'a', outside: 'a' }, { c: ['h1'] })).toEqual([
      ['a', 'h1', 'c'],
      ['b', 'h1', 'c'],
      ['outside', 'h1', 'c'],
    ]);
  });
});
