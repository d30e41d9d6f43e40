import { describe, expect, it } from '@jest/globals';
import type { Reading } from '../../contracts/reading.js';
import { sentence } from '../../language/sentence.js';
import { metrics } from '../catalogue.js';
import { item, settings, window } from '../fixtures/small-world.js';
import { ofSeveral } from './of-several.js';

const frame = window('2026-01-05', '2026-03-29');
const items = Array.from({ length: 8 }, (_, index) => item(String(index), Date.parse('2026-02-10T12:00:00Z'), 3));
const some = metrics['lead-time'].measure({ workItems: items }, frame, settings());
const none = metrics['lead-time'].measure({ workItems: [] }, frame, settings());
const keys = ({ caveats }: Reading): string[] => caveats.map(({ key }) => key);

describe('a reading of several products', () => {
  it('tells of how many it is made, where that is not all, and only on what reads the same records', () => {
    expect(ofSeveral(some, { products: 3, counted: 2 }).caveats[0]).toEqual(
      sentence('reasons.pooledFrom', { n: 2, all: 3 }),
    );
    expect(keys(ofSeveral(some, { products: 3, counted: 3 }))).toEqual(keys(some));
    const shared = { ...some, metric: 'service-end-to-end' };
    expect(keys(ofSeveral(shared, { products: 3, counted: 2 }))).toEqual(keys(some));
  });

  it('says in its own words why nothing is known, and leaves every other word as it is', () => {
    const pooled = { products: 2, counted: 0 };
    expect(ofSeveral(none, pooled).missing?.key).toBe('reasons.nothingPooled');
    expect(ofSeveral(none, { products: 0, counted: 0 }).missing?.key).toBe('reasons.noParts');
    const few = { ...none, missing: sentence('reasons.fewFinished', { n: 2, needed: 6 }) };
    expect(ofSeveral(few, pooled)).toEqual(few);
    expect(ofSeveral(some, { products: 2, counted: 2 })).toEqual(some);
  });
});
