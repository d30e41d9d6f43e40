import { describe, expect, it } from '@jest/globals';
import { sampleStart } from './calendar.js';
import { sampleContacts } from './contacts.js';
import { stories } from './stories/index.js';

const [start, dayMs] = [sampleStart(Date.parse('2026-11-21T12:00:00Z')), 86_400_000];
const on = (days: number): string => new Date(Date.parse(start) + days * dayMs).toISOString().slice(0, 10);

describe('contacts with users in the sample', () => {
  it('are of its products, on days that have come, and a later day adds to them and changes nothing', () => {
    let before = sampleContacts(start, start);
    expect(before).toEqual([]);
    for (let days = 1; days < 700; days += 5) {
      const now = sampleContacts(start, on(days));
      expect(now.slice(0, before.length)).toEqual(before);
      expect(now.filter(({ heldOn }) => heldOn > on(days))).toEqual([]);
      before = now;
    }
    const known = stories.map(({ slug }) => slug);
    expect(before.filter(({ productSlug }) => !known.includes(productSlug))).toEqual([]);
  });

  it('go on in one product, have stopped in another, and left an insight behind in a third', () => {
    const today = on(78 * 7);
    const last = (slug: string) => sampleContacts(start, today).findLast(({ productSlug }) => productSlug === slug);
    const days = (slug: string) => (Date.parse(today) - Date.parse(last(slug)?.heldOn ?? '')) / dayMs;
    expect(days('foreldrepenger')).toBeLessThan(21);
    expect(days('sykepenger')).toBeGreaterThan(35);
    expect(last('pensjon')?.insight).toBe(true);
    expect(days('pensjon')).toBeGreaterThan(14);
  });
});
