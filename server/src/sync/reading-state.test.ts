import { describe, expect, it } from '@jest/globals';
import type { SourceFault } from 'connectors';
import { readingState, type ReadingRow, type RunRow } from './reading-state.js';

const now = Date.parse('2026-11-21T08:00:00Z');
const minutesAgo = (minutes: number): Date => new Date(now - minutes * 60_000);
const run = { pages: 0, documentsRead: 0, documentsChanged: 0, setAside: 0, done: 0, waitingUntil: null, fault: null };
const running = { ...run, id: '1', state: 'running' as const, startedAt: minutesAgo(0), endedAt: null, stream: null };
const down: SourceFault = { kind: 'passing', code: 'refused', status: null, detail: '', untilMs: null };
const row: ReadingRow = {
  ...{ connectionId: '1', fault: null, faultSince: null, remainingCalls: null, callsRenewAt: null, pause: null },
  ...{ expiresAt: null, notBefore: null, setAside: 0, lastCompleteAt: minutesAgo(5), run: running },
};
const stateOf = (more: Partial<ReadingRow>): string =>
  readingState({ ...row, ...more }, 0, { now, tick: 60_000 }).state;

describe('how reading a source goes', () => {
  it('is reading while a run goes on, and what went wrong is no matter while it is new', () => {
    expect(stateOf({})).toBe('reading');
    expect(stateOf({ lastCompleteAt: null })).toBe('reading');
    expect(stateOf({ fault: down, faultSince: minutesAgo(3) })).toBe('reading');
  });

  it('says what to look at where nothing reads any more, and nobody has told of a fault', () => {
    const ended = { ...running, state: 'done' as const, endedAt: minutesAgo(30) };
    const silent = readingState({ ...row, run: ended, lastCompleteAt: minutesAgo(30) }, 0, { now, tick: 60_000 });
    expect([silent.state, silent.message?.key, silent.nextStep?.key]).toEqual([
      'behind',
      'sync.behind',
      'sync.behindNext',
    ]);
  });

  it('tells when it is read next as it will be: later after a refusal, and not at all where that should have been long ago', () => {
    const next = (minutes: number, more: Partial<RunRow> = {}): string | null => {
      const ended = { ...running, state: 'done' as const, endedAt: minutesAgo(minutes), ...more };
      return readingState({ ...row, run: ended }, 0, { now, tick: 60_000 }).nextRunAt;
    };
    const inMinutes = (minutes: number): string => minutesAgo(-minutes).toISOString();
    const refused = { state: 'failed' as const, fault: { ...down, kind: 'yours' as const, code: 'badKey' as const } };
    expect(next(0)).toBe(inMinutes(1));
    expect(next(5, refused)).toBe(inMinutes(10));
    expect(next(5, { state: 'failed', fault: down })).toBe(inMinutes(-4));
    expect(next(30)).toBeNull();
  });

  it('is not well because it is tried once more', () => {
    expect(stateOf({ fault: down, faultSince: minutesAgo(30), lastCompleteAt: minutesAgo(31) })).toBe('behind');
    expect(stateOf({ fault: { ...down, kind: 'yours', code: 'badKey' } })).toBe('needsYou');
  });
});
