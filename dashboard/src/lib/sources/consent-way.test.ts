import { describe, expect, it } from '@jest/globals';
import { isByConsent, replyIn, usedFields, withoutUse } from './consent-way.js';

const jira = {
  id: 'jira',
  name: 'Jira',
  fields: [],
  consent: { callback: 'https://flow.example/sources/consent', scopes: [] },
};

describe('signing in to a source with the browser', () => {
  it('is for the cloud with OAuth, where the source offers it', () => {
    const chosen = { deployment: 'cloud', signIn: 'oauth' };
    expect(isByConsent(jira, chosen)).toBe(true);
    expect(isByConsent(jira, { deployment: '', signIn: 'oauth' })).toBe(true);
    expect(isByConsent({ id: 'x', name: 'X', fields: [] }, chosen)).toBe(false);
    expect(isByConsent(jira, { ...chosen, deployment: 'dataCenter' })).toBe(false);
    expect(withoutUse(jira, chosen)).toContain('token');
    expect(withoutUse(jira, { deployment: 'cloud', signIn: 'apiToken' })).toEqual(['clientId', 'clientSecret']);
    expect(withoutUse({ id: 'x', name: 'X', fields: [] }, chosen)).toEqual([]);
  });

  it('asks nobody who has a server of their own for what only the cloud needs, and sends nothing of it', () => {
    const names = ['baseUrl', 'deployment', 'signIn', 'email', 'token', 'clientId'];
    const fields = names.map((name) => ({ name, kind: 'text' as const, required: false }));
    const typed = Object.fromEntries(names.map((name) => [name, name]));
    expect(usedFields({ ...jira, fields }, { ...typed, deployment: 'dataCenter' }).map(({ name }) => name)).toEqual([
      ...['baseUrl', 'deployment', 'token'],
    ]);
  });

  it.each([
    ['?state=s&code=c', { state: 's', code: 'c' }],
    ['?error=access_denied&error_description=x&state=s', { state: 's', error: 'access_denied' }],
    ['?code=c', null],
    ['', null],
  ])('reads what came back in %s', (query, reply) => {
    expect(replyIn(new URL(`https://flow.example/sources/consent${query}`))).toEqual(reply);
  });
});
