import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStore } from './conformance/memory-store.js';
import { z } from 'zod';
import type { Scope, Stream } from './contract.js';
import { preparePage } from './sync/prepare-page.js';
import { runSync, type Progress, type SyncResult } from './sync.js';
import { entry, Ledger, quietIo } from './sync/fixtures/ledger.js';

const scope = (id: string): Scope => ({ id, name: id, detail: null });

describe('The loop that every connector shares', () => {
  let ledger: Ledger;
  let store: MemoryStore;
  let told: Progress[];
  beforeEach(() => {
    ledger = new Ledger();
    store = new MemoryStore();
    told = [];
    ledger.entries.set(
      'a',
      ['1', '2', '3', '4', '5'].map((id) => entry(id)),
    );
  });

  const run = (scopes = ['a'], signal = new AbortController().signal): Promise<SyncResult> =>
    runSync({
      connector: ledger.connector,
      config: {},
      scopes: scopes.map(scope),
      backfillFrom: '2026-01-01',
      // Ten minutes ahead: nothing may follow from our own clock.
      io: quietIo(() => ledger.now + 600_000),
      store,
      signal,
      onProgress: (progress) => told.push(progress),
    });
  const cursor = (id = 'a') => store.checkpoints.get(`${id} entries`)?.cursor;

  it('moves the cursor to the time of the source at the beginning, whatever the records say', async () => {
    ledger.entries.set('a', [entry('1', { updatedAt: '2030-01-01T00:00:00Z' })]);
    ledger.between = () => (ledger.now += 5000);
    await run();
    expect(cursor()).toBe('2026-11-21T08:00:00.000Z');
  });

  it('looks back by the overlap the next time, and not past the beginning of what was asked for', async () => {
    await run();
    expect(ledger.asked[0]?.since).toBeUndefined();
    ledger.now += 3_600_000;
    await run();
    expect(ledger.asked[1]?.since).toBe('2026-11-21T07:59:00.000Z');
    store.checkpoints.set('a entries', { cursor: '2026-01-01T00:00:10.000Z', mark: null, resume: null, until: null });
    await run();
    expect(ledger.asked[2]?.since).toBe('2026-01-01T00:00:00.000Z');
  });

  it('never moves the cursor back, even when the clock of the source does', async () => {
    await run();
    ledger.now -= 600_000;
    await run();
    expect(cursor()).toBe('2026-11-21T08:00:00.000Z');
  });

  it('goes on at the page after the last one stored, with the signpost of the run that was cut', async () => {
    ledger.faults.push({ scopeId: 'a', page: 2, code: 'unavailable' });
    expect((await run()).skipped).toHaveLength(1);
    expect(cursor()).toBeNull();
    ledger.faults.length = 0;
    ledger.now += 3_600_000;
    await run();
    expect(ledger.asked[1]).toMatchObject({ resume: '2', until: '2026-11-21T08:00:00.000Z' });
    expect(cursor()).toBe('2026-11-21T08:00:00.000Z');
    expect(store.documents.size).toBe(5);
  });

  it('begins a stream anew when the source no longer knows the token', async () => {
    store.checkpoints.set('a entries', {
      cursor: null,
      mark: null,
      resume: 'stale',
      until: '2026-11-20T08:00:00.000Z',
    });
    expect((await run()).outcome).toBe('done');
    expect(store.documents.size).toBe(5);
    expect(cursor()).toBe('2026-11-20T08:00:00.000Z');
  });

  it('ends the same when it is stopped at any step', async () => {
    await run();
    const whole = store.contents();
    let steps = 0;
    for (let stopAt = 1; ; stopAt++) {
      store = new MemoryStore();
      steps = 0;
      const stop = new AbortController();
      countSteps(store, () => ++steps === stopAt && stop.abort(new Error('stopped')));
      const { outcome } = await run(['a'], stop.signal);
      if (outcome === 'done' && steps < stopAt) break;
      await run();
      expect(store.contents()).toEqual(whole);
    }
    expect(steps).toBeGreaterThan(4);
  });

  it('sets a broken record aside with where and of what type, never its value', async () => {
    const secret = { id: '9', updatedAt: '2026-11-20T10:00:00Z', text: ['Kari Nordmann'] };
    ledger.entries.set('a', [entry('1'), secret, null, entry('2')]);
    const { outcome, progress } = await run();
    expect(outcome).toBe('done');
    expect([...store.documents.keys()]).toEqual(['entries 1', 'entries 2']);
    expect(store.setAside).toEqual([
      { sourceId: '9', path: 'text', type: 'array' },
      { sourceId: null, path: '', type: 'null' },
    ]);
    expect(progress).toMatchObject({ documentsRead: 2, setAside: 2, done: 1 });
  });

  it('knows a record set aside by the id it will have once it is whole, and by none that nobody can tell', () => {
    const stream = {
      record: z.object({ repository: z.string(), sha: z.string(), at: z.string() }),
      sourceId: ({ repository, sha }: { repository: string; sha: string }) => `${repository}:${sha}`,
    } as unknown as Stream;
    const idOf = (raw: unknown) => preparePage(stream, [raw]).setAside[0]?.sourceId;
    expect(idOf({ repository: '7', sha: 'abc', at: 1 })).toBe('7:abc');
    expect(idOf({ repository: '7', at: 1 })).toBeNull();
    const listed = { record: z.object({ project: z.string(), boards: z.array(z.string()) }) };
    const boards = { ...listed, sourceId: ({ project }: { project: string }) => project } as unknown as Stream;
    expect(preparePage(boards, [{ project: '10001', boards: null }]).setAside[0]?.sourceId).toBe('10001');
    const odd = {
      ...listed,
      sourceId: () => {
        throw new Error('never whole');
      },
    } as unknown as Stream;
    expect(preparePage(odd, [{ id: 12n }]).setAside[0]?.sourceId).toBe('12');
  });

  it('keeps the newest of a record that comes twice on one page', async () => {
    const newer = entry('1', { updatedAt: '2026-11-20T12:00:00Z', text: 'newer' });
    ledger.entries.set('a', [newer, entry('1')]);
    await run();
    expect(store.documents.get('entries 1')?.record).toEqual(newer);
  });

  it('gives records the same hash in whatever order their fields come', async () => {
    await run();
    ledger.entries.set('a', [{ text: 'entry 1', updatedAt: '2026-11-20T10:00:00Z', id: '1', unknown: 'field' }]);
    expect((await run()).progress.documentsChanged).toBe(0);
  });

  it('keeps text that a database cannot hold, without what it cannot hold of it', async () => {
    ledger.entries.set('a', [entry('1', { text: 'a\u0000b\ud83d and a whole \u{1f600}' })]);
    await run();
    expect(store.documents.get('entries 1')?.record).toMatchObject({ text: 'ab\ufffd and a whole \u{1f600}' });
  });

  it.each(['noPermission', 'notFound', 'brokenAnswer', 'gone'] as const)(
    'goes on with other scopes after %s',
    async (code) => {
      ledger.entries.set('b', [entry('7')]);
      ledger.faults.push({ scopeId: 'a', page: 0, code });
      const result = await run(['a', 'b']);
      expect(result).toMatchObject({
        outcome: 'done',
        skipped: [{ scopeId: 'a', stream: 'entries', fault: { code } }],
      });
      expect(cursor('a')).toBeUndefined();
      expect(cursor('b')).toBe('2026-11-21T08:00:00.000Z');
    },
  );

  it('stops for a key that is refused, and for a wait', async () => {
    ledger.entries.set('b', [entry('7')]);
    ledger.faults.push({ scopeId: 'a', page: 1, code: 'badKey' });
    expect(await run(['a', 'b'])).toMatchObject({ outcome: 'failed', fault: { code: 'badKey' } });
    ledger.faults[0] = { scopeId: 'a', page: 1, code: 'rateLimit', untilMs: ledger.now + 60_000 };
    expect(await run(['a', 'b'])).toMatchObject({ outcome: 'waiting', fault: { untilMs: ledger.now + 60_000 } });
    expect(store.documents.size).toBe(2);
  });

  it('leaves out what one endpoint alone has to wait for, however many scopes that are, and goes on there later', async () => {
    const scopes = ['a', 'b', 'c', 'd', 'e'];
    for (const id of scopes.slice(1)) ledger.entries.set(id, [entry(`${id}1`)]);
    const wait = { code: 'rateLimit' as const, untilMs: ledger.now + 60_000, of: 'endpoint' as const };
    ledger.faults.push(...scopes.slice(0, 4).map((scopeId) => ({ scopeId, page: scopeId === 'a' ? 1 : 0, ...wait })));
    const result = await run(scopes);
    expect(result).toMatchObject({ outcome: 'done', fault: null });
    expect(result.skipped.map(({ fault: { untilMs } }) => untilMs)).toEqual(Array(4).fill(wait.untilMs));
    expect([cursor('a'), cursor('e')]).toEqual([null, '2026-11-21T08:00:00.000Z']);
    ledger.faults.length = ledger.asked.length = 0;
    expect((await run(scopes)).skipped).toEqual([]);
    expect(ledger.asked[0]).toMatchObject({ scope: { id: 'a' }, resume: '1' });
  });

  it('stops when one scope after the other gets no answer', async () => {
    const scopes = ['a', 'b', 'c', 'd', 'e'];
    ledger.faults.push(...scopes.map((scopeId) => ({ scopeId, page: 0, code: 'timeout' as const })));
    expect(await run(scopes)).toMatchObject({ outcome: 'failed', fault: { code: 'timeout' } });
    // The last in turn tells that it is not the first three alone.
    expect(ledger.asked.map((ask) => ask.scope.id)).toEqual(['a', 'b', 'c', 'e']);
  });

  it('reads all others, where some get no answer in any run: what was read last tells that it is not the source', async () => {
    const scopes = ['a', 'b', 'c', 'd', 'e', 'f'];
    for (const id of scopes) ledger.entries.set(id, [entry(`${id}1`)]);
    await run(['d', 'e', 'f']);
    // Never read, so their turn comes first every time.
    for (const scopeId of ['a', 'b', 'c']) ledger.faults.push({ scopeId, page: 0, code: 'brokenAnswer' });
    for (let n = 1; n <= 3; n++) {
      ledger.now += 3_600_000;
      const { outcome, skipped } = await run(scopes);
      expect([outcome, skipped.map(({ scopeId }) => scopeId)]).toEqual(['done', ['a', 'b', 'c']]);
      expect(cursor('e')).toBe(new Date(ledger.now).toISOString());
    }
    // Where that one gets none either, it is the source.
    for (const scopeId of ['d', 'e', 'f']) ledger.faults.push({ scopeId, page: 0, code: 'unavailable' });
    const asked = ledger.asked.length;
    expect(await run(scopes)).toMatchObject({ outcome: 'failed', fault: { code: 'unavailable' } });
    expect(ledger.asked.slice(asked).map((ask) => ask.scope.id)).toEqual(['a', 'b', 'c', 'f']);
  });

  it('turns to the scopes that have waited longest, so that none is left out when time is short', async () => {
    for (const id of ['b', 'c']) ledger.entries.set(id, [entry(`${id}1`)]);
    ledger.faults.push({ scopeId: 'c', page: 0, code: 'rateLimit', untilMs: ledger.now + 1 });
    await run(['a', 'b', 'c']);
    ledger.asked.length = 0;
    ledger.faults.length = 0;
    ledger.now += 60_000;
    await run(['a', 'b', 'c']);
    expect(ledger.asked.map((ask) => ask.scope.id)).toEqual(['c', 'a', 'b']);
  });

  it('tells how far it has come, and only forwards', async () => {
    ledger.entries.set('b', [entry('7')]);
    await run(['a', 'b']);
    const shares = told.map(({ done }) => done);
    expect(shares).toEqual([...shares].sort((x, y) => x - y));
    expect(told.at(-1)).toMatchObject({ pages: 4, documentsRead: 6, documentsChanged: 6, done: 1 });
  });

  it('throws what is not a fault of the source', async () => {
    store.complete = () => Promise.reject(new Error('disk full'));
    await expect(run()).rejects.toThrow('disk full');
  });
});

/** Calls `step` before and after everything the loop waits for. */
const countSteps = (store: MemoryStore, step: () => unknown): void => {
  for (const name of ['checkpoint', 'savePage', 'complete'] as const) {
    const original = store[name].bind(store) as (...args: unknown[]) => Promise<unknown>;
    Object.assign(store, {
      [name]: async (...args: unknown[]) => {
        step();
        const answer = await original(...args);
        step();
        return answer;
      },
    });
  }
};
