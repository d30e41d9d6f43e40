import { describe, expect, it } from '@jest/globals';
import type { ConnectionSummary } from 'shared/contracts';
import { leadOf } from './lead.js';

const at = '2026-11-20T16:02:00.000Z';
const source = (more: Partial<ConnectionSummary>) =>
  ({
    name: 'Jira',
    state: 'current',
    status: null,
    faultSince: null,
    lastCompleteAt: at,
    nextRunAt: null,
    paused: null,
    ...more,
  }) as ConnectionSummary;
const said = (more: Partial<ConnectionSummary>) => {
  const { worst } = leadOf({ fresh: { n: 1, of: 2 }, connections: [source(more), source({ name: 'GitHub' })] });
  return worst && [worst.source.name, worst.key, worst.since];
};

describe('the sentence over the sources', () => {
  it('is about all of them where all are fresh, also those that are being read again', () => {
    const connections = [source({ state: 'reading' }), source({})];
    expect(leadOf({ fresh: { n: 2, of: 2 }, connections })).toEqual({ key: 'sources-page.leadAll', worst: null });
  });

  it('names the first that is not fresh, with what it answered and since when', () => {
    expect(said({ state: 'needsYou', status: 401, faultSince: at })).toEqual(['Jira', 'sources-page.worstStatus', at]);
    expect(said({ state: 'behind' })).toEqual(['Jira', 'sources-page.worstSince', at]);
    expect(said({ state: 'never', lastCompleteAt: null })).toEqual(['Jira', 'sources-page.worstNever', null]);
    const waiting = said({ state: 'waiting', status: 429, faultSince: at, nextRunAt: '2026-11-20T17:00:00.000Z' });
    expect(waiting).toEqual(['Jira', 'sources-page.worstWaiting', '2026-11-20T17:00:00.000Z']);
    const first = said({ state: 'reading', lastCompleteAt: null });
    expect(first).toEqual(['Jira', 'sources-page.worstFirstTime', null]);
    expect(said({ state: 'paused', paused: { since: at, role: 'ops' }, status: 401, faultSince: at })).toEqual([
      'Jira',
      'sources-page.worstPaused',
      at,
    ]);
  });
});
