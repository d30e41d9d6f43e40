import { describe, expect, it } from '@jest/globals';
import type { ConnectionSummary, RunProgress } from 'shared/contracts';
import { isLong } from './state-text.js';

const asOf = '2026-11-20T12:00:00.000Z';
const long = (run: Partial<RunProgress> | null, more: Partial<ConnectionSummary> = {}): boolean =>
  isLong(
    {
      ...{ lastCompleteAt: '2026-11-20T11:59:00.000Z', minutesLeft: null },
      run: run && ({ state: 'running', startedAt: '2026-11-20T11:59:50.000Z', ...run } as RunProgress),
      ...more,
    },
    asOf,
  );

describe('a run that gets a bar', () => {
  it('is a first reading, one whose end can be told, or one that has gone on for a minute', () => {
    expect(long({}, { lastCompleteAt: null })).toBe(true);
    expect(long({ state: 'waiting' }, { lastCompleteAt: null })).toBe(true);
    expect(long({}, { minutesLeft: 12 })).toBe(true);
    expect(long({ startedAt: '2026-11-20T11:58:50.000Z' })).toBe(true);
  });

  it('is none that looks for news, waits for its turn or a limit, or is over', () => {
    expect(long({})).toBe(false);
    expect(long({ state: 'queued' }, { lastCompleteAt: null })).toBe(false);
    expect(long({ state: 'waiting', startedAt: '2026-11-20T10:00:00.000Z' })).toBe(false);
    expect(long({ state: 'done' }, { lastCompleteAt: null })).toBe(false);
    expect(long(null)).toBe(false);
  });
});
