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

  it('are left out where they failed as the one after them did, source by source', () => {
    const down = { state: 'failed' as const, message: sentence('source.fault.refused') };
    const of = (connectionId: string, id: string, more: Partial<RunProgress>) => ({ ...run(id, more), connectionId });
    const runs = [
      ...[of('a', 'a4', down), of('b', 'b2', down), of('a', 'a3', down), of('b', 'b1', down)],
      ...[
        of('a', 'a2', { ...down, message: sentence('sync.failed') }),
        of('a', 'a1', { ...down, documentsChanged: 3 }),
      ],
    ];
    expect(withoutQuiet(runs).map(({ id }) => id)).toEqual(['a4', 'b2', 'a2', 'a1']);
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
