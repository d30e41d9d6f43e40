import { describe, expect, it } from '@jest/globals';
import { choiceOf, placeName, scopeOf, type Grant } from './grant-choice.js';

const scopes: Grant['scope'][] = [
  { kind: 'all' },
  { kind: 'area', areaId: '0a0e-1' },
  { kind: 'product', productId: '0a0e-1' },
];

describe('the choice of where a role counts', () => {
  it.each(scopes)('leads back to $kind', (scope) => expect(scopeOf(choiceOf(scope))).toEqual(scope));

  it('is one choice for each place', () => expect(new Set(scopes.map(choiceOf)).size).toBe(3));

  it('is named by its place, and known where the place is gone', () => {
    const places = { areas: [{ id: '0a0e-1', name: 'Familie' }], products: [] };
    expect(scopes.map((scope) => placeName(scope, places))).toEqual([null, 'Familie', undefined]);
  });
});
