import { describe, expect, it } from '@jest/globals';
import type { ScopeLink } from 'shared/contracts';
import { linkPlaces, linksOf, withScope } from './links.js';

const link = (connectionId: string, scopeId: string, more: Partial<ScopeLink> = {}): ScopeLink => ({
  ...{ id: `${connectionId}-${scopeId}`, connectionId, connectionName: `Source ${connectionId}`, scopeId },
  ...{ scopeName: `Scope ${scopeId}`, selector: null, from: null, to: null, ...more },
});
const scope = (id: string) => ({ id, name: `Scope ${id}`, detail: null, rung: null });

describe('the links of a product', () => {
  it('lose every stretch of a scope that is given up, and no other', () => {
    const links = linksOf([
      link('1', 'a', { to: '2026-01-01' }),
      link('1', 'a', { from: '2026-02-01' }),
      link('2', 'a'),
    ]);
    expect(withScope(links, '1', 'a', false)).toEqual(linksOf([link('2', 'a')]));
  });

  it('count a scope that is chosen whole, and since always', () => {
    expect(withScope([], '1', 'a', true)).toEqual(linksOf([link('1', 'a')]));
  });

  it('can be made to what is read, and stay in sight where they lead to what is not read any more', () => {
    const connections = [{ id: '1', name: 'Source 1', sample: false, scopes: [scope('a')] }];
    const links = [link('1', 'a'), link('1', 'old'), link('1', 'old', { from: '2026-01-01' }), link('gone', 'x')];
    expect(linkPlaces(connections, links)).toEqual([
      {
        ...{ id: '1', name: 'Source 1', sample: false },
        scopes: [
          { id: 'a', name: 'Scope a', read: true },
          { id: 'old', name: 'Scope old', read: false },
        ],
      },
      { id: 'gone', name: 'Source gone', sample: false, scopes: [{ id: 'x', name: 'Scope x', read: false }] },
    ]);
    expect(connections[0]?.scopes).toEqual([scope('a')]);
  });
});
