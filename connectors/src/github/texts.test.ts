import { describe, expect, it } from '@jest/globals';
import { closedIssues, issueKeys, revertsNumber } from './texts.js';

describe('What is kept of texts', () => {
  it.each([
    ['feature/abc-12_fix', ['ABC-12']],
    ['fix-ABC-9', ['ABC-9']],
    ['my_ABC-9', ['MY_ABC-9', 'ABC-9']],
    ['revert-123-ABC-9-x', ['REVERT-123', 'ABC-9']],
    ['ABC-1-ABC-2', ['ABC-1', 'ABC-2']],
    ['A1B-2 and MY_PROJ-3', ['A1B-2', 'MY_PROJ-3', 'PROJ-3']],
    ['xABC-1x ABC-1x ABC-01 ABC–5', []],
    ['nothing to see', []],
  ])('finds the candidates in %s', (text, keys) => {
    expect(issueKeys([text])).toEqual(keys);
  });

  it('names each candidate once, over all texts, and takes what is no text for none', () => {
    expect(issueKeys(['ABC-1', null, undefined, 7, 'abc-1 ABC-2'])).toEqual(['ABC-1', 'ABC-2']);
  });

  it('stays quick and small on a megabyte of candidates', () => {
    expect(issueKeys([Array.from({ length: 100_000 }, (_, n) => `AB-${n + 1}`).join(' ')])).toHaveLength(200);
  });

  it.each([
    ['Closes #12', ['Etat/permits#12', '7#12']],
    ['fixed: #3 and resolves etat/letters#4', ['Etat/permits#3', '7#3', 'etat/letters#4']],
    ['FIX https://github.com/Etat/permits/issues/5', ['Etat/permits#5', '7#5']],
    ['see #12, (#13), part of #14, prefixes #15', []],
    ['closes someone-else/notes#1', []],
    ['closes #012 #12abc', []],
    [null, []],
  ])('takes the issues that %j says it closes, and nothing else of it', (text, keys) => {
    expect(closedIssues([text], { id: '7', fullName: 'Etat/permits' })).toEqual(keys);
  });

  const fullName = 'owner/name';
  it.each([
    ['Reverts owner/name#12', 'x', 12],
    ['Reverts #12', 'x', 12],
    ['Reverts Owner/Name#12 and more', 'revert-9-x', 12],
    ['Reverts other/name#12', 'x', null],
    ['', 'revert-12-some-branch', 12],
    [null, 'revert-it', null],
    ['This reverts nothing', 'x', null],
  ])('reads the reverted number out of %j and branch %j', (body, branch, number) => {
    expect(revertsNumber({ body, branch }, fullName)).toBe(number);
  });
});
