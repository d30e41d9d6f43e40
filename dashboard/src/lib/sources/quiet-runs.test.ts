import { describe, expect, it } from '@jest/globals';
import { sentence } from 'shared/language';
import type { RunProgress } from 'shared/contracts';
import { withoutQuiet } from './quiet-runs.js';

const run = (id: string, more: Partial<RunProgress> = {}): RunProgress => ({
  ...{ id, state: 'done' as const, startedAt: '2026-11-20T12:00:00Z', endedAt: '2026-11-20T12:00:10Z', stream: null },
  ...{ pages: 1, documentsRead: 9, documentsChanged: 0, setAside: 0, done: 1, waitingUntil: null, message: null },
  ...more,
});
const idsOf = (runs: readonly RunProgress[]): string[] => runs.map(({ id }) => id);

describe('runs that have nothing to say', () => {
  it('are left out, but for the newest, which says that reading goes on', () => {
    expect(idsOf(withoutQuiet([run('newest'), run('quiet'), run('older')]))).toEqual(['newest']);
  });

  it.each([
    ['changed something', { documentsChanged: 1 }],
    ['set something aside', { setAside: 1 }],
    ['failed', { state: 'failed' as const }],
    ['was cut', { state: 'cut' as const }],
    ['waits', { state: 'waiting' as const }],
    ['says something', { message: sentence('sync.cut') }],
  ])('do not take one along that %s', (_, more) => {
    expect(idsOf(withoutQuiet([run('newest'), run('quiet'), run('kept', more)]))).toEqual(['newest', 'kept']);
  });
});
