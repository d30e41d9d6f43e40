import { describe, expect, it } from '@jest/globals';
import type { Session } from 'shared/contracts';
import { may } from './may.js';

type Grant = NonNullable<Session['account']>['grants'][number];

const product = { id: 'p1', area: { id: 'a1', slug: 'familie', name: 'Familie' } };
const holding = (...grants: Grant[]): Pick<Session, 'account'> => ({
  account: { email: 'kari@example.no', byLink: false, grants },
});
const team = (scope: Grant['scope']): Grant => ({ role: 'team', scope });

describe('what is offered', () => {
  it.each<[string, Grant['scope'], boolean, boolean]>([
    ['everything', { kind: 'all' }, true, true],
    ['the product', { kind: 'product', productId: 'p1' }, true, false],
    ['another product', { kind: 'product', productId: 'p2' }, false, false],
    ['its area', { kind: 'area', areaId: 'a1' }, true, false],
    ['another area', { kind: 'area', areaId: 'a2' }, false, false],
  ])('with a role for %s', (_, scope, ofProduct, ofAll) => {
    const session = holding(team(scope));
    expect([may(session, 'team', product), may(session, 'team')]).toEqual([ofProduct, ofAll]);
  });

  it('is nothing to a role that was not asked for, and nothing to a stranger', () => {
    expect(may(holding(team({ kind: 'all' })), 'ops', product)).toBe(false);
    expect(may(holding(team({ kind: 'all' })), ['team', 'ops'], product)).toBe(true);
    expect(may({ account: null }, ['team', 'ops'], product)).toBe(false);
  });

  it('does not take a product without an area for one of the area that is not known', () => {
    expect(may(holding(team({ kind: 'area', areaId: 'a1' })), 'team', { id: 'p3', area: null })).toBe(false);
  });
});
