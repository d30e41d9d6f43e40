import { beforeAll, describe, expect, it } from '@jest/globals';
import { SourceError } from 'connectors';
import { KeyWaits } from '../sources/key-waits.js';
import { anonymous, failAfter } from './fixtures/cut.js';
import { countRows, filledWorld, kept } from './fixtures/filled-world.js';
import { fillSource, item, itemRecord } from './sample-facts.js';
import { createTestWorld, dump, type TestWorld } from './test-world.js';

let world: TestWorld;
filledWorld((made) => (world = made));

const count = (table: string): Promise<number> => countRows(world, table);

describe('a run', () => {
  it('keeps what the source holds, as documents and as facts', async () => {
    await world.read();
    expect(await count('document')).toBe(4 + 7 + 4 + 2 + 4);
    expect(await count('work_item')).toBe(7);
    expect(await count('status_change')).toBe(2 + 2 + 3 + 0 + 0 + 3 + 2);
    expect(await count('deployment_status')).toBe(4);
    expect(await count('changed_document')).toBe(21);
    const [run] = await world.sync.runs(5);
    expect(run).toMatchObject({ state: 'done', documentsRead: 21, documentsChanged: 21, setAside: 0, done: 1 });
    expect((await world.sync.states()).get(world.connectionId)).toMatchObject({ state: 'current', documents: 21 });
  });

  it('a second time changes nothing and derives nothing', async () => {
    await world.read();
    await world.derive();
    const before = await dump(world, [...kept, 'changed_document']);
    world.clock.at += 60_000;
    await world.read();
    expect(await count('changed_document')).toBe(0);
    expect(
      await dump(
        world,
        kept.filter((table) => table !== 'checkpoint'),
      ),
    ).toEqual(
      Object.fromEntries(
        Object.entries(before).filter(([table]) => !['checkpoint', 'changed_document'].includes(table)),
      ),
    );
    expect((await world.sync.runs(1))[0]).toMatchObject({ documentsChanged: 0 });
  });

  it('takes a change, and only that', async () => {
    await world.read();
    await world.derive();
    world.clock.at += 60_000;
    const later = { ...item(5, '1', '2'), updatedAt: new Date(world.clock.at).toISOString() };
    world.source.put('items', itemRecord(later));
    await world.read();
    expect(await count('changed_document')).toBe(1);
    expect(await world.derive()).toEqual([world.productId]);
    const [open] = (await world.facts.workItems(world.productId)).filter(({ key }) => key === 'A-5');
    expect(open).toMatchObject({ stageKind: 'active', finishedAt: null });
  });

  it('never lets an older version overwrite a newer one', async () => {
    await world.read();
    const before = await dump(world, kept);
    const stale = { ...item(6, '1'), updatedAt: '2026-01-02T00:00:00.000Z' };
    world.source.put('items', itemRecord(stale));
    await world.dataSource.query('delete from checkpoint');
    await world.read();
    const after = await dump(world, kept);
    expect(after['document']).toEqual(before['document']);
    expect(after['status_change']).toEqual(before['status_change']);
  });

  it('sets a broken record aside without its value, and shows it no more once it is whole', async () => {
    const whole = itemRecord(item(9, '1'));
    world.source.put('items', { ...whole, fact: 'planted secret' as never });
    await world.read();
    const [aside] = await world.dataSource.query<Record<string, unknown>[]>(
      'select source_id, path, type from set_aside',
    );
    expect(aside).toEqual({ source_id: 'A-9', path: 'fact', type: 'string' });
    expect(JSON.stringify(await dump(world, ['set_aside', 'document']))).not.toContain('planted secret');
    expect(await count('work_item')).toBe(7);
    world.source.put('items', { ...whole, updatedAt: '2026-03-02T12:00:00.000Z' });
    await world.read();
    expect([await count('set_aside'), await count('work_item')]).toEqual([0, 8]);
  });

  it('keeps one document of an item that moved to another scope', async () => {
    world.scopes.push({ id: 'B', name: 'B', detail: null });
    await world.read();
    const moved = { ...item(6, '1', '3', '2', '4'), updatedAt: '2026-03-02T12:00:00.000Z', title: 'Moved' };
    world.source.put('items', itemRecord(moved, 'B'));
    await world.read();
    const rows = await world.dataSource.query<unknown[]>(
      `select scope_id from document where source_id = 'A-6' and stream = 'items'`,
    );
    expect(rows).toEqual([{ scope_id: 'B' }]);
  });

  it('reads everything again when the schema has a new version, or history is wanted from an earlier day', async () => {
    await world.read();
    const pages = world.source.pagesServed;
    await world.read();
    const usual = world.source.pagesServed - pages;
    world.source.version = 2;
    await world.read();
    expect(world.source.pagesServed - pages - usual).toBe(pages);
    const [versions] = await world.dataSource.query<unknown[]>('select min(version), max(version) from document');
    expect(versions).toEqual({ min: 2, max: 2 });
  });

  it('tells since when it has been the same fault, and when calls are renewed', async () => {
    const first = new Date(world.clock.at).toISOString();
    const state = async () => (await world.sync.states()).get(world.connectionId);
    const fault = { kind: 'yours', code: 'badKey', status: 401, detail: '', untilMs: null } as const;
    const waits = await KeyWaits.ofConnection(world.dataSource, world.clock, world.connectionId);
    waits.callsRenewAt.set(world.clock.at + 60_000);
    await waits.settled();
    for (const message of ['source.fault.badKey', 'source.fault.badKey']) {
      world.source.fault = fault;
      await world.read();
      expect((await state())?.message?.key).toBe(message);
      expect(await state()).toMatchObject({ state: 'needsYou', status: 401, faultSince: first });
      expect((await state())?.callsRenewAt).toBe(new Date(Date.parse(first) + 60_000).toISOString());
      world.clock.at += 30_000;
    }
    world.source.fault = { ...fault, code: 'noPermission', status: 403 };
    await world.read();
    expect(await state()).toMatchObject({ status: 403, faultSince: new Date(world.clock.at).toISOString() });
    world.source.fault = null;
    await world.read();
    expect(await state()).toMatchObject({ status: null, faultSince: null, callsRenewAt: null });
  });

  it('is no reading without a fault while anything was left out: the last one of those stays the last', async () => {
    await world.read();
    const state = async () => (await world.sync.states()).get(world.connectionId);
    const whole = new Date(world.clock.at).toISOString();
    const fault = { kind: 'passing', code: 'brokenAnswer', status: 200, detail: '', untilMs: null } as const;
    const until = world.clock.at + 11 * 60_000;
    for (; world.clock.at < until; world.clock.at += 60_000) {
      let left = 1;
      world.source.beforePage = () => {
        if (left-- > 0) throw new SourceError(fault);
      };
      await world.read();
      expect((await world.sync.runs(1))[0]).toMatchObject({ state: 'done' });
      expect(await state()).toMatchObject({ lastCompleteAt: whole, message: { key: 'source.fault.brokenAnswer' } });
    }
    expect(await state()).toMatchObject({ state: 'behind' });
    world.source.beforePage = () => undefined;
    await world.read();
    expect(await state()).toMatchObject({ state: 'current', lastCompleteAt: new Date(world.clock.at).toISOString() });
    let refused = 1;
    world.source.beforePage = () => {
      if (refused-- > 0) throw new SourceError({ ...fault, kind: 'yours', code: 'noPermission', status: 403 });
    };
    world.clock.at += 60_000;
    await world.read();
    expect(await state()).toMatchObject({ state: 'needsYou', lastCompleteAt: new Date(world.clock.at).toISOString() });
  });

  it('leaves the source alone while it says wait, and comes back when it said', async () => {
    const untilMs = world.clock.at + 3_600_000;
    world.source.fault = { kind: 'passing', code: 'rateLimit', status: 429, detail: '', untilMs };
    await world.read();
    world.source.fault = null;
    const [job] = await world.dataSource.query<{ run_at: Date }[]>(
      `select run_at from queue.jobs where task_identifier = 'sync'`,
    );
    expect(job?.run_at.getTime()).toBe(untilMs);
    expect(await world.sync.due()).toEqual([]);
    expect((await world.sync.states()).get(world.connectionId)).toMatchObject({ state: 'waiting' });
    const pages = world.source.pagesServed;
    await world.read();
    expect(world.source.pagesServed).toBe(pages);
    world.clock.at = untilMs + 1;
    expect(await world.sync.due()).toEqual([world.connectionId]);
    await world.read();
    expect(await count('document')).toBe(21);
  });

  it('does not ask again for a while with a key that was refused', async () => {
    world.source.fault = { kind: 'yours', code: 'badKey', status: 401, detail: '', untilMs: null };
    await world.read();
    expect((await world.sync.states()).get(world.connectionId)).toMatchObject({
      state: 'needsYou',
      message: { key: 'source.fault.badKey' },
    });
    expect(await world.sync.due()).toEqual([]);
    world.clock.at += 16 * 60_000;
    expect(await world.sync.due()).toEqual([world.connectionId]);
  });

  it('of a connection that was removed does not happen', async () => {
    await world.dataSource.query('update connection set removed_at = $1', [new Date(world.clock.at)]);
    await world.read();
    expect([await count('sync_run'), await world.sync.due()]).toEqual([0, []]);
  });
});

describe('a run that is cut', () => {
  let uncut: Record<string, unknown[]>;
  let steps: number;
  beforeAll(async () => {
    const whole = await createTestWorld();
    fillSource(whole.source);
    const counting = failAfter(whole, Infinity);
    await whole.read();
    steps = counting.seen();
    counting.stop();
    await whole.derive();
    uncut = anonymous(whole, await dump(whole, kept));
    await whole.drop();
  });

  it('between any two statements and then goes on, ends like one that was not', async () => {
    expect(steps).toBeGreaterThan(60);
    for (let step = 1; step <= steps; step += 3) {
      const failing = failAfter(world, step);
      await world.read().catch(() => undefined);
      failing.stop();
    }
    await world.read();
    await world.derive();
    expect(anonymous(world, await dump(world, kept))).toEqual(uncut);
  }, 60_000);

  it('before any page and then goes on, ends like one that was not, and does not start over', async () => {
    for (let page = 0; page < 11; page += 1) {
      world.source.beforePage = (served) => {
        if (served === page) throw new Error('cut');
      };
      await expect(world.read()).rejects.toThrow('cut');
    }
    world.source.beforePage = () => undefined;
    await world.read();
    await world.derive();
    expect(anonymous(world, await dump(world, kept))).toEqual(uncut);
    expect((await world.sync.runs(20)).map(({ state }) => state).sort()).toEqual([
      'done',
      ...Array<string>(11).fill('failed'),
    ]);
  });

  it('keeps the signpost of the first run', async () => {
    world.source.beforePage = (served) => {
      if (served === 4) throw new Error('cut');
    };
    await world.read().catch(() => undefined);
    const first = await checkpointOf('items');
    world.source.beforePage = () => undefined;
    world.clock.at += 3_600_000;
    await world.read();
    expect((await checkpointOf('items')).cursor).toEqual(first.until);
    expect((await checkpointOf('commits')).cursor.getTime()).toBeGreaterThan(first.until.getTime());
  });

  it('by its process going down is put back, and the next one marks it as cut', async () => {
    const stop = new AbortController();
    world.source.beforePage = (served) => {
      if (served === 3) stop.abort(new Error('going down'));
    };
    await expect(world.read(stop.signal)).rejects.toThrow('going down');
    expect((await world.sync.runs(1))[0]).toMatchObject({ state: 'cut', message: { key: 'sync.cut' } });
    await world.dataSource.query(`update sync_run set state = 'running'`);
    world.source.beforePage = () => undefined;
    await world.read();
    expect((await world.sync.runs(2)).map(({ state }) => state).sort()).toEqual(['cut', 'done']);
    expect(await count('document')).toBe(21);
  });

  const checkpointOf = async (stream: string): Promise<{ cursor: Date; until: Date }> => {
    const rows = await world.dataSource.query<{ cursor: Date; until: Date }[]>(
      'select cursor, until from checkpoint where stream = $1',
      [stream],
    );
    return rows[0] as { cursor: Date; until: Date };
  };
});

describe('what a source said of waiting', () => {
  it('outlives the process: until when, and how many times without an end', async () => {
    const waits = await KeyWaits.ofConnection(world.dataSource, world.clock, world.connectionId);
    waits.strikes.set(2);
    waits.notBefore.set(world.clock.at + 240_000);
    await waits.settled();
    const later = await KeyWaits.ofConnection(world.dataSource, world.clock, world.connectionId);
    expect([later.notBefore.get(), later.strikes.get()]).toEqual([world.clock.at + 240_000, 2]);
  });
});
