import { describe, expect, it } from '@jest/globals';
import { changedFields, mergeFields, mergeLists } from './merge.js';

const before = { name: 'Permits', days: [1, 2], note: '' };
const theirs = { name: 'Building', days: [1, 3], note: 'theirs' };

describe('what two have changed at once', () => {
  it('is taken together, and what was written here stays where both changed a field', () => {
    expect(mergeFields({ ...before, days: [1, 2] }, before, theirs)).toEqual(theirs);
    expect(mergeFields({ ...before, name: 'Mine' }, before, theirs)).toEqual({ ...theirs, name: 'Mine' });
    expect(mergeFields({ name: '', days: [], note: 'mine' }, before, theirs)).toEqual({
      ...{ name: '', days: [], note: 'mine' },
    });
    expect(mergeFields(theirs, before, before)).toEqual(theirs);
  });

  it('is told by field', () => {
    expect(changedFields(before, { ...before, days: [1, 2] })).toEqual([]);
    expect(changedFields(before, { ...theirs, name: 'Permits' })).toEqual(['days', 'note']);
  });

  it('is taken together one by one in a list, nothing twice and nothing brought back', () => {
    const since = (from: string | null) => (slug: string) => ({ slug, from });
    const [a, b, c, d] = (['a', 'b', 'c', 'd'] as const).map(since(null));
    expect(mergeLists([a, b], [a, b], [b, c])).toEqual([b, c]);
    expect(mergeLists([a, b, d], [a, b], [a, b, c, d])).toEqual([a, b, d, c]);
    expect(mergeLists([b], [a, b], [a, b, c])).toEqual([b, c]);
    const dated = since('2026-01-01')('a');
    expect(mergeLists([dated], [a], [])).toEqual([dated]);
  });
});
