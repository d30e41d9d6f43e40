import { describe, expect, it } from '@jest/globals';
import { memberships, type ItemWhereabouts, type Places } from './membership.js';
import { productsAt, selects, type ProductLink } from './product-links.js';

const link = (productId: string, scopeId: string, other: Partial<ProductLink> = {}): ProductLink => ({
  productId,
  scopeId,
  selector: null,
  from: -Infinity,
  to: Infinity,
  ...other,
});
const item = (other: Partial<ItemWhereabouts> = {}): ItemWhereabouts => ({
  createdAt: 100,
  scopeId: 'A',
  moves: [],
  finishedAt: null,
  cancelledAt: null,
  labels: [],
  components: [],
  ...other,
});
const now = 1_000;
const at = (links: readonly ProductLink[]): Places => ({ links, scopes: new Set(['A', 'B']) });

describe('the products of an item', () => {
  it('are those linked to its scope, for as long as it is there', () => {
    expect(memberships(item(), at([link('p', 'A'), link('q', 'B')]), now)).toEqual([
      { productId: 'p', from: 100, to: null, owns: true },
    ]);
  });

  it('begin with the first scope that is read: before it came here it was nowhere we know', () => {
    const moved = item({ moves: [{ at: 300, fromScope: 'elsewhere', toScope: 'A' }], finishedAt: 200 });
    expect(memberships(moved, at([link('p', 'A')]), now)).toEqual([
      { productId: 'p', from: 100, to: null, owns: true },
    ]);
  });

  it('are split where it moved, and it counts for the one it finished in', () => {
    const moved = item({ moves: [{ at: 300, fromScope: 'A', toScope: 'B' }], scopeId: 'B', finishedAt: 500 });
    expect(memberships(moved, at([link('p', 'A'), link('q', 'B')]), now)).toEqual([
      { productId: 'p', from: 100, to: 300, owns: false },
      { productId: 'q', from: 300, to: null, owns: true },
    ]);
  });

  it('count it where it was when it finished, though it was moved afterwards', () => {
    const moved = item({ moves: [{ at: 600, fromScope: 'A', toScope: 'B' }], scopeId: 'B', finishedAt: 500 });
    const owners = memberships(moved, at([link('p', 'A'), link('q', 'B')]), now).filter(({ owns }) => owns);
    expect(owners.map(({ productId }) => productId)).toEqual(['p']);
  });

  it('follow dated links: what ended before a link began does not count for it', () => {
    const links = [link('p', 'A', { to: 400 }), link('q', 'A', { from: 400 })];
    const owner = (finishedAt: number) =>
      memberships(item({ finishedAt }), at(links), now)
        .filter(({ owns }) => owns)
        .map(({ productId }) => productId);
    expect([owner(399), owner(400)]).toEqual([['p'], ['q']]);
  });

  it('join links that touch, and two links of one product count it once', () => {
    const links = [link('p', 'A', { to: 400 }), link('p', 'A', { from: 400 }), link('p', 'A', { selector: 'label:x' })];
    expect(memberships(item({ labels: ['X'] }), at(links), now)).toEqual([
      { productId: 'p', from: 100, to: null, owns: true },
    ]);
  });

  it('are none for an open item whose link has ended', () => {
    expect(memberships(item(), at([link('p', 'A', { to: 400 })]), now)).toEqual([
      { productId: 'p', from: 100, to: 400, owns: false },
    ]);
  });
});

describe('a selector', () => {
  const record = { labels: ['Pay'], components: ['Web app'] };

  it.each([
    [null, true],
    ['label:pay', true],
    ['label:payroll', false],
    ['component:web app', true],
    ['component:pay', false],
    ['colour:red', false],
  ])('%s takes the record or leaves it', (selector, taken) => {
    expect(selects(selector, record)).toBe(taken);
  });

  it('narrows a link at one instant', () => {
    const links = [link('p', 'A', { selector: 'label:pay' }), link('q', 'A', { selector: 'label:other' })];
    expect(productsAt(links, 'A', 0, record)).toEqual(['p']);
  });
});
