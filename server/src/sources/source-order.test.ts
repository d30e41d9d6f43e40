import { describe, expect, it } from '@jest/globals';
import type { ConnectionSummary } from 'shared/contracts';
import { sentence } from 'shared/language';
import { fixFirst, isFresh, worstFirst } from './source-order.js';

const now = Date.parse('2026-11-21T08:00:00Z');
const connection = (name: string, more: Partial<ConnectionSummary> = {}): ConnectionSummary => ({
  id: name,
  connector: 'test',
  name,
  sample: false,
  scopes: [],
  state: 'current',
  message: null,
  nextStep: null,
  lastCompleteAt: '2026-11-21T07:59:00.000Z',
  nextRunAt: null,
  status: null,
  faultSince: null,
  remainingCalls: null,
  callsRenewAt: null,
  minutesLeft: null,
  paused: null,
  expiresAt: null,
  documents: 0,
  setAside: 0,
  unmappedStatuses: 0,
  backfillFrom: '2026-01-01',
  run: null,
  ...more,
});

describe('the list of sources', () => {
  it('begins with what needs a person and ends with what is well, by name within', () => {
    const states = ['current', 'reading', 'paused', 'never', 'waiting', 'behind', 'needsYou'] as const;
    const list = worstFirst([...states.map((state) => connection(state, { state })), connection('a')]);
    expect(list.map(({ name }) => name)).toEqual(
      [...states].reverse().flatMap((it) => (it === 'current' ? ['a', it] : [it])),
    );
  });

  it('names the connection that is stuck before any token that expires', () => {
    const message = sentence('source.fault.badKey');
    const stuck = connection('stuck', { state: 'needsYou', message });
    const expiring = connection('expiring', { expiresAt: '2026-11-22T08:00:00.000Z' });
    expect(fixFirst([expiring, stuck], now)?.connectionId).toBe('stuck');
    expect(fixFirst([connection('well'), expiring], now)).toMatchObject({
      connectionId: 'expiring',
      message: { key: 'sources.tokenExpires' },
    });
  });

  it('names one that has not been read for long, with what went wrong, after those that need a person', () => {
    const message = sentence('source.fault.refused');
    const down = connection('down', { state: 'behind', message, faultSince: '2026-11-20T08:00:00.000Z' });
    const stuck = connection('stuck', { state: 'needsYou', message: sentence('source.fault.badKey') });
    expect(fixFirst([down], now)).toMatchObject({ connectionId: 'down', message });
    expect(fixFirst([down, stuck], now)?.connectionId).toBe('stuck');
  });

  it('names one that nothing reads any more, and one that could never be read, though none of them says whose fault it is', () => {
    const silent = connection('silent', { state: 'behind', message: sentence('sync.behind', { since: '' }) });
    const message = sentence('source.fault.refused');
    const never = connection('never', {
      ...{ state: 'never', message, lastCompleteAt: null, faultSince: '2026-11-20T08:00:00.000Z' },
    });
    expect(fixFirst([connection('well'), never], now)?.connectionId).toBe('never');
    expect(fixFirst([never, silent], now)?.connectionId).toBe('silent');
    expect(fixFirst([connection('new', { state: 'never', lastCompleteAt: null })], now)).toBeNull();
  });

  it('names nothing when all is well or a token lasts more than two weeks', () => {
    expect(fixFirst([connection('a', { expiresAt: '2026-12-05T08:00:00.000Z' })], now)).toBeNull();
    expect(fixFirst([], now)).toBeNull();
  });

  it('counts as fresh what is read to the end, also while it is read again, and never a first read', () => {
    expect(isFresh(connection('a'))).toBe(true);
    expect(isFresh(connection('a', { state: 'reading' }))).toBe(true);
    expect(isFresh(connection('a', { state: 'reading', lastCompleteAt: null }))).toBe(false);
    expect(isFresh(connection('a', { state: 'behind' }))).toBe(false);
  });
});
