import { describe, expect, it } from '@jest/globals';
import type { ScopeLink } from 'shared/contracts';
import { linksOf } from './links.js';
import { basisOf, inputOf, othersChange, withOthers, type SeenProduct } from './others-change.js';

const link = (scopeId: string, more: Partial<ScopeLink> = {}): ScopeLink => ({
  ...{ id: `link ${scopeId}`, connectionId: '1', connectionName: 'Source', scopeId, scopeName: scopeId },
  ...{ selector: null, from: null, to: null, ...more },
});
const seen: SeenProduct = {
  ...{ name: 'Permits', why: 'No waiting', userGroup: 'builders', area: null },
  links: [link('a'), link('b')],
};
const theirs: SeenProduct = {
  ...{ ...seen, why: 'An answer in time', area: { id: '1', slug: 'city', name: 'City' } },
  links: [link('a'), link('b', { id: 'another', to: '2026-05-06' }), link('c')],
};

describe('what somebody else changed of a product', () => {
  it('is told field by field, and as the links that came and went', () => {
    expect(othersChange(seen, seen)).toEqual({ fields: [], linked: [], unlinked: [] });
    expect(othersChange(seen, theirs)).toEqual({
      fields: [
        { field: 'why', now: 'An answer in time' },
        { field: 'areaName', now: 'City' },
      ],
      linked: [link('b', { id: 'another', to: '2026-05-06' }), link('c')],
      unlinked: [link('b')],
    });
    expect(othersChange(theirs, seen).fields).toContainEqual({ field: 'areaName', now: null });
  });

  it('is taken into a draft in which nothing was written', () => {
    const draft = { input: inputOf(seen), chosen: linksOf(seen.links) };
    expect(withOthers(draft, seen, theirs)).toEqual({ input: inputOf(theirs), chosen: linksOf(theirs.links) });
  });

  it('leaves what was written here, and adds nothing twice', () => {
    const mine = linksOf([link('b', { from: '2026-01-01' }), link('c')]);
    const draft = { input: { ...inputOf(seen), why: 'My own', userGroup: 'owners' }, chosen: mine };
    expect(withOthers(draft, seen, theirs)).toEqual({
      input: { name: 'Permits', why: 'My own', userGroup: 'owners', areaName: 'City' },
      chosen: [...mine, ...linksOf([link('b', { to: '2026-05-06' })])],
    });
  });

  it('is what a second save is based on', () => {
    expect(basisOf(theirs)).toEqual({ ...inputOf(theirs), links: ['link a', 'another', 'link c'] });
  });
});
