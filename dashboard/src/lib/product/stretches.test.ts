import { describe, expect, it } from '@jest/globals';
import { sentence } from 'shared/language';
import { dayAfter, faultOf, isWhole, lastDay, withAnother } from './stretches.js';

const part = (name: string, from: string | null, to: string | null) => ({ name, from, to });
const isA = ({ name }: { name: string }): boolean => name === 'a';

describe('a stretch of time', () => {
  it.each([
    ['2026-03-01', '2026-02-28'],
    ['2027-01-01', '2026-12-31'],
    [null, null],
  ])('is sent until %s and told as %s, and back', (to, day) => {
    expect([lastDay(to), dayAfter(day)]).toEqual([day, to]);
  });

  it('is whole only without dates and without a part', () => {
    expect(isWhole({ from: null, to: null })).toBe(true);
    expect(isWhole({ from: null, to: null, selector: null })).toBe(true);
    expect(isWhole({ from: '2026-01-01', to: null })).toBe(false);
    expect(isWhole({ from: null, to: '2026-01-01' })).toBe(false);
    expect(isWhole({ from: null, to: null, selector: 'label:x' })).toBe(false);
  });

  it('gets another of its own after its last one, from the day after that one ends', () => {
    const all = [part('a', null, '2026-02-01'), part('a', '2026-03-01', '2026-04-01'), part('b', null, null)];
    const more = withAnother(all, isA);
    expect(more).toEqual([all[0], all[1], part('a', '2026-04-01', null), all[2]]);
    expect(withAnother(all, ({ name }) => name === 'c')).toEqual(all);
  });

  it('gets one of which nothing is known where the last has no end', () => {
    expect(withAnother([part('a', '2026-01-01', null)], isA)).toEqual([
      part('a', '2026-01-01', null),
      part('a', null, null),
    ]);
    const narrowed = { ...part('a', null, null), selector: 'label:x' };
    expect(withAnother([narrowed], isA)[1]).toEqual({ ...part('a', null, null), selector: null });
    const ended = { ...narrowed, to: '2026-01-01' };
    expect(withAnother([ended], isA)[1]).toEqual({ ...narrowed, from: '2026-01-01' });
  });
});

describe('a refusal', () => {
  const message = sentence('catalogue.datesReversed');
  const sending = { of: (path: string) => (path === 'parts.1.to' || path === 'products.1' ? message : null) };

  it('finds what it speaks of by what was sent, wherever that stands now', () => {
    const [one, two, later] = [part('a', null, null), part('b', null, null), part('c', null, null)];
    const row = { name: 'parts', sent: [one, two] };
    expect([one, two, later].map((each) => faultOf(sending, row, each, 'to'))).toEqual([null, message, null]);
    expect(faultOf(sending, row, two, 'from')).toBeNull();
    expect(faultOf(sending, { name: 'products', sent: ['a', 'b'] }, 'b')).toBe(message);
  });
});
