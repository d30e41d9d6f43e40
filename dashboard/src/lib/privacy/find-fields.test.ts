import { describe, expect, it } from '@jest/globals';
import { countFields, findFields } from './find-fields.js';

const entries = [
  { name: 'changes', fields: ['number', 'mergedAt', 'state'] },
  { name: 'account', fields: ['id', 'email'] },
];

describe('a search among what is stored', () => {
  it('keeps the fields that have the term in their name, whatever its case', () => {
    expect(findFields(entries, ' MERGED ')).toEqual([{ name: 'changes', fields: ['mergedAt'] }]);
    expect(countFields(findFields(entries, 'at'))).toBe(2);
  });

  it('keeps all of what has the term in its own name, everything without a term, and nothing where there is none', () => {
    expect(findFields(entries, 'account')).toEqual([entries[1]]);
    expect(findFields(entries, '  ')).toEqual(entries);
    expect(findFields(entries, 'assignee')).toEqual([]);
  });
});
