import { describe, it } from '@jest/globals';
import { readingClaims } from '../conformance/reading-claims.js';
import { recordClaims } from '../conformance/record-claims.js';
import { sample, sampleScopes } from './connector.js';

/** What every connector must do, without what is said of keys: the sample has none. */
describe('The sample organisation, as every connector', () => {
  const key = { startOn: '2025-06-02' };
  const subject = {
    connector: sample,
    keys: { good: key, bad: key, withoutPermission: key },
    secrets: [],
    people: [],
    scopes: sampleScopes.filter(({ id }) => ['FOR', 'foreldrepenger-soknad'].includes(id)),
    backfillFrom: key.startOn,
    fetch: () => Promise.reject(new Error('the sample asks nobody')),
    now: () => Date.parse('2025-11-20T12:00:00Z'),
  };
  for (const { title, holds } of [...readingClaims(subject), ...recordClaims(subject)]) it(title, holds);
});
