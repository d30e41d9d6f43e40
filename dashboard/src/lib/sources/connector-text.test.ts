import { describe, expect, it } from '@jest/globals';
import { configOf, keyHint } from './connector-text.js';

describe('what a connector form sends', () => {
  const fields = [
    { name: 'baseUrl', kind: 'url', required: true },
    { name: 'email', kind: 'email', required: false },
    { name: 'token', kind: 'secret', required: true },
  ] as const;

  it('leaves out what was left empty, and what belongs to another form', () => {
    const typed = { baseUrl: ' https://jira.example ', email: '', token: 'abc', owner: 'left over' };
    expect(configOf(fields, typed)).toEqual({ baseUrl: 'https://jira.example', token: 'abc' });
  });

  it('explains the key itself, and no secret beside it', () => {
    expect(keyHint('jira', { name: 'token', kind: 'secret', required: true })).toBe('sources-page.jiraKey');
    expect(keyHint('jira', { name: 'clientSecret', kind: 'secret', required: false })).toBeNull();
  });
});
