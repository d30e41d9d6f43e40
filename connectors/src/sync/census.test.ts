import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStore } from '../conformance/memory-store.js';
import { runSync, type SyncResult } from '../sync.js';
import { entry, Ledger, quietIo, type Entry } from './fixtures/ledger.js';

const day = 86_400_000;
const numbers = (count: number): string[] => Array.from({ length: count }, (_, i) => String(i + 1));

describe('A census', () => {
  let ledger: Ledger;
  let store: MemoryStore;
  beforeEach(async () => {
    ledger = new Ledger();
    store = new MemoryStore();
    put('a', numbers(50));
    put('b', ['x', 'y', 'z']);
    await run();
  });

  const put = (scope: string, ids: readonly string[]): void => {
    ledger.entries.set(
      scope,
      ids.map((id) => entry(id)),
    );
  };
  const take = (scope: string, ...ids: string[]): Entry[] => {
    const all = (ledger.entries.get(scope) ?? []) as Entry[];
    ledger.entries.set(
      scope,
      all.filter(({ id }) => !ids.includes(id)),
    );
    return all.filter(({ id }) => ids.includes(id));
  };
  const run = (scopes = ['a', 'b']): Promise<SyncResult> =>
    runSync({
      connector: ledger.connector,
      config: {},
      scopes: scopes.map((id) => ({ id, name: id, detail: null })),
      backfillFrom: '2026-01-01',
      io: quietIo(() => ledger.now),
      store,
      signal: new AbortController().signal,
    });
  const afterDays = (days: number): Promise<SyncResult> => {
    ledger.now += days * day;
    return run();
  };
  const at = (): string => new Date(ledger.now).toISOString();
  const stored = (scope: string): string[] =>
    [...store.documents.values()].filter(({ scopeId }) => scopeId === scope).map(({ sourceId }) => sourceId);

  it('takes what was deleted for gone once a week, and not before', async () => {
    take('a', '7', '8');
    expect((await afterDays(6)).suspicions).toEqual([]);
    expect(stored('a')).toHaveLength(50);
    expect(await afterDays(1.1)).toMatchObject({ outcome: 'done', suspicions: [] });
    expect(stored('a')).toEqual(numbers(50).filter((id) => id !== '7' && id !== '8'));
    expect([...store.gone]).toEqual(['entries 7', 'entries 8']);
  });

  it('gives back what is seen again, although it did not change meanwhile', async () => {
    const gone = take('a', '7');
    await afterDays(8);
    expect(stored('a')).not.toContain('7');
    ledger.entries.get('a')?.push(...gone);
    ledger.unindexed.add('7');
    await afterDays(1);
    expect(stored('a')).not.toContain('7');
    ledger.unindexed.clear();
    await afterDays(8);
    expect(stored('a')).toContain('7');
    expect([...store.gone]).toEqual([]);
  });

  it('asks for what the walk did not meet by id, and takes nothing for gone that answers', async () => {
    for (const id of numbers(50)) ledger.unindexed.add(id);
    expect(await afterDays(8)).toMatchObject({ suspicions: [] });
    expect(stored('a')).toHaveLength(50);
  });

  it('stores what the walk met and no run had read', async () => {
    ledger.unindexed.add('late');
    ledger.entries.get('b')?.push(entry('late'));
    await afterDays(1);
    expect(stored('b')).toEqual(['x', 'y', 'z']);
    ledger.unindexed.clear();
    await afterDays(8);
    expect(stored('b')).toContain('late');
  });

  it('follows what moved, also to a scope that is not read', async () => {
    ledger.entries.set('elsewhere', take('a', '1', '2', '3', '4', '5', '6'));
    expect(await afterDays(8)).toMatchObject({ suspicions: [] });
    expect(stored('elsewhere')).toHaveLength(6);
    expect([...store.gone]).toEqual([]);
  });

  it('does not believe that one in twenty went at once, says so, and counts again the next day', async () => {
    const gone = take('a', '1', '2', '3');
    expect(await afterDays(8)).toMatchObject({
      outcome: 'done',
      skipped: [],
      suspicions: [{ scopeId: 'a', stream: 'entries', fault: { code: 'notSeen', kind: 'yours', untilMs: null } }],
    });
    expect(stored('a')).toHaveLength(50);
    // Between two counts people are told all the same.
    expect((await afterDays(0.1)).suspicions).toHaveLength(1);
    ledger.entries.get('a')?.push(...gone);
    expect((await afterDays(1)).suspicions).toEqual([]);
    expect([...store.gone]).toEqual([]);
  });

  it('takes one or two of a small scope for gone when they are missing a day later too, and calls nobody meanwhile', async () => {
    const [x] = take('b', 'x');
    expect((await afterDays(8)).suspicions).toEqual([]);
    expect(stored('b')).toEqual(['x', 'y', 'z']);
    expect(store.censuses.get('b entries')).toMatchObject({ known: 3, missing: 1, suspectSince: at() });
    // More are missing than the day before: now somebody has to look.
    take('b', 'y');
    expect((await afterDays(1)).suspicions).toMatchObject([{ scopeId: 'b', fault: { code: 'notSeen' } }]);
    expect(stored('b')).toEqual(['x', 'y', 'z']);
    expect((await afterDays(1)).suspicions).toEqual([]);
    expect(stored('b')).toEqual(['z']);
    if (x) ledger.entries.get('b')?.push(x);
    await afterDays(7);
    expect(stored('b').sort()).toEqual(['x', 'z']);
  });

  it('gives them back without a word when they are seen the day after', async () => {
    const both = take('b', 'x', 'y');
    await afterDays(8);
    expect(store.censuses.get('b entries')).toMatchObject({ missing: 2, suspectSince: at() });
    ledger.entries.get('b')?.push(...both);
    expect((await afterDays(1)).suspicions).toEqual([]);
    expect([stored('b'), [...store.gone]]).toEqual([['x', 'y', 'z'], []]);
  });

  it('says nothing of a scope that is read no more', async () => {
    take('a', '1', '2', '3');
    expect((await afterDays(8)).suspicions).toHaveLength(1);
    expect((await run(['b'])).suspicions).toEqual([]);
    expect((await run(['a', 'b'])).suspicions).toHaveLength(1);
  });

  it('takes a scope for gone that can neither be read nor seen, once people say so, and asks no more', async () => {
    ledger.entries.delete('b');
    ledger.faults.push(...[0, 1, 2, 3].map(() => ({ scopeId: 'b', page: 0, code: 'notFound' as const })));
    expect(await afterDays(8)).toMatchObject({ skipped: [{ scopeId: 'b' }], suspicions: [{ scopeId: 'b' }] });
    expect(stored('b')).toHaveLength(3);
    const told = (await store.census.states()).find(({ scopeId }) => scopeId === 'b');
    if (told) await store.census.keepState({ ...told, dueAt: '1970-01-01T00:00:00.000Z', confirmed: 3 });
    expect((await afterDays(0.1)).suspicions).toEqual([]);
    expect([stored('a').length, stored('b')]).toEqual([50, []]);
    take('a', '7');
    await afterDays(8);
    expect(stored('a')).not.toContain('7');
  });

  it('believes nothing of a scope that is no longer listed', async () => {
    ledger.entries.delete('b');
    expect((await afterDays(8)).suspicions).toMatchObject([{ scopeId: 'b' }]);
    expect(stored('b')).toHaveLength(3);
  });

  describe('of a scope from which something moved to another that is hidden', () => {
    beforeEach(() => {
      ledger.entries.get('b')?.push(...take('a', '7'));
    });

    it('believes nothing while that one is hidden, and finds it when it is shown again', async () => {
      ledger.hides = (scopeId) => scopeId === 'b';
      expect((await afterDays(8)).suspicions.map(({ scopeId }) => scopeId)).toEqual(['a', 'b']);
      expect(stored('a')).toContain('7');
      ledger.hides = () => false;
      expect((await afterDays(1.1)).suspicions).toEqual([]);
      expect(stored('b')).toContain('7');
      expect([...store.gone]).toEqual([]);
    });

    it('believes it once people have known for a day, and gives it back when that one is shown again', async () => {
      const moved = ledger.entries.get('b') ?? [];
      ledger.entries.delete('b');
      ledger.hides = (scopeId) => scopeId === 'b';
      expect((await afterDays(8)).suspicions.map(({ scopeId }) => scopeId)).toEqual(['a', 'b']);
      expect(stored('a')).toContain('7');
      const next = await afterDays(1.1);
      expect(next.suspicions).toMatchObject([{ scopeId: 'b', fault: { code: 'notSeen' } }]);
      expect(stored('a')).not.toContain('7');
      expect(stored('b')).toEqual(['x', 'y', 'z']);
      ledger.hides = () => false;
      ledger.entries.set('b', moved);
      await afterDays(8);
      expect(stored('b')).toContain('7');
      expect([...store.gone]).toEqual([]);
    });

    it('believes nothing although that one was hidden for a moment only, whichever', async () => {
      // By the order in which the census of `a` asks: the list, by id, the list, by id again, the list.
      for (const moments of [[1], [1, 2], [1, 2, 3], [1, 3, 4]]) {
        store = new MemoryStore();
        ledger.hides = () => false;
        put('a', numbers(50));
        put('b', ['x', 'y', 'z']);
        await run();
        ledger.entries.get('b')?.push(...take('a', '7'));
        let asked = 0;
        ledger.hides = (scopeId, question) => scopeId === 'b' && (question === 'read' || moments.includes(asked++));
        await afterDays(8);
        expect([...store.documents.keys()]).toContain('entries 7');
        expect([...store.gone]).toEqual([]);
      }
    });
  });

  it('believes nothing when the key signs in as someone else, before or on the way', async () => {
    take('a', '7');
    ledger.account = 'another';
    expect((await afterDays(8)).suspicions.map(({ scopeId }) => scopeId)).toEqual(['a', 'b']);
    expect(stored('a')).toContain('7');
    ledger.between = () => (ledger.account += '!');
    expect((await afterDays(2)).suspicions.map(({ scopeId }) => scopeId)).toEqual(['a', 'b']);
    expect(stored('a')).toContain('7');
    ledger.between = () => undefined;
    await afterDays(2);
    expect((await afterDays(2)).suspicions).toEqual([]);
    expect(stored('a')).not.toContain('7');
  });

  it('believes no walk that failed, and tries again within hours', async () => {
    take('a', '7');
    ledger.walkFails = 'brokenAnswer';
    expect(await afterDays(8)).toMatchObject({ outcome: 'done', skipped: [], suspicions: [] });
    expect(stored('a')).toContain('7');
    ledger.walkFails = null;
    await afterDays(0.01);
    expect(stored('a')).toContain('7');
    await afterDays(0.1);
    expect(stored('a')).not.toContain('7');
  });

  it('counts nothing of a scope that could not be read', async () => {
    take('a', '7');
    ledger.faults.push({ scopeId: 'a', page: 0, code: 'brokenAnswer' });
    expect((await afterDays(8)).skipped).toHaveLength(1);
    expect(stored('a')).toContain('7');
  });
});
