import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SourceError, type PageToSave, type Stream } from 'connectors';
import type { DocumentsService } from '../facts/documents.service.js';
import { keepCredential } from '../sources/connection-rows.js';
import { DataSource } from 'typeorm';
import { KeyWaits } from '../sources/key-waits.js';
import { untilStopped } from './fixtures/stopped.js';
import { PageStore } from './page-store.js';
import { item, itemRecord } from './sample-facts.js';
import { createTestWorld, type TestWorld } from './test-world.js';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world.drop());

describe('How a source called what it held', () => {
  const runId = '00000000-0000-4000-8000-000000000001';
  const storeOf = ({ version = 1, backfillFrom = '2026-01-01' } = {}): PageStore =>
    new PageStore(world.dataSource, { save: () => Promise.resolve([]) } as unknown as DocumentsService, world.clock, {
      ...{ runId, connectionId: world.connectionId, backfillFrom },
      versions: new Map([['things', version]]),
    });
  const page = {
    scope: { id: 'A', name: 'A', detail: null },
    stream: { name: 'things' } as Stream,
    ...{ documents: [], setAside: [], resume: 'page 2', until: '2026-02-03T00:00:00.000Z' },
  } satisfies PageToSave;
  const cursor = '2026-02-02T00:00:00.000Z';

  it('is kept with the cursor, stays while a next run goes on, and ends with another schema or first day', async () => {
    const mark = async (store: PageStore) => (await store.checkpoint('A', 'things'))?.mark;
    await storeOf().complete('A', 'things', cursor, 'W/"1"');
    expect(await mark(storeOf())).toBe('W/"1"');
    await storeOf().savePage(page);
    expect(await storeOf().checkpoint('A', 'things')).toMatchObject({ cursor, mark: 'W/"1"', resume: 'page 2' });
    expect(await mark(storeOf({ version: 2 }))).toBeUndefined();
    expect(await mark(storeOf({ backfillFrom: '2025-01-01' }))).toBeUndefined();
    // A page of a newer schema takes the old mark away with the old cursor.
    await storeOf({ version: 2 }).savePage(page);
    expect(await storeOf({ version: 2 }).checkpoint('A', 'things')).toMatchObject({ cursor: null, mark: null });
    await storeOf({ version: 2 }).complete('A', 'things', cursor, null);
    expect(await mark(storeOf({ version: 2 }))).toBeNull();
  });
});

describe('How far a stream was read', () => {
  it('T2: is the same instant to the millisecond, in whatever zone the database keeps its time', async () => {
    const runId = '00000000-0000-4000-8000-000000000002';
    const versions = new Map([['things', 1]]);
    const run = { runId, connectionId: world.connectionId, backfillFrom: '2026-01-01', versions };
    const cursor = '2026-03-29T01:30:00.123Z';
    for (const zone of ['America/Los_Angeles', 'Asia/Kolkata', 'Europe/Oslo']) {
      const elsewhere = new DataSource({
        type: 'postgres',
        url: world.url,
        entities: [],
        extra: { options: `-c TimeZone=${zone}` },
      });
      await elsewhere.initialize();
      try {
        const storeAt = (dataSource: DataSource) =>
          new PageStore(dataSource, {} as unknown as DocumentsService, world.clock, run);
        expect(await elsewhere.query('show timezone')).toEqual([{ TimeZone: zone }]);
        await storeAt(elsewhere).complete(zone, 'things', cursor, null);
        expect(await storeAt(elsewhere).checkpoint(zone, 'things')).toMatchObject({ cursor });
        expect(await storeAt(world.dataSource).checkpoint(zone, 'things')).toMatchObject({ cursor });
      } finally {
        await elsewhere.destroy();
      }
    }
  });
});

it('What one endpoint has to wait for is asked for when it may be, and the rest on schedule', async () => {
  await world.reset();
  world.source.put('items', itemRecord(item(1, '1')));
  world.source.put('others', itemRecord(item(2, '1')));
  const untilMs = world.clock.at + 3_600_000;
  let left = 1;
  world.source.beforePage = () => {
    const fault = { kind: 'passing', code: 'rateLimit', status: 429, detail: '', untilMs, of: 'endpoint' } as const;
    if (left-- > 0) throw new SourceError(fault);
  };
  await world.read();
  const ids = async () =>
    (await world.dataSource.query<{ id: string }[]>('select source_id as id from document')).map(({ id }) => id);
  expect(await ids()).toEqual(['A-2']);
  expect((await world.sync.runs(1))[0]).toMatchObject({ state: 'done', message: { key: 'source.fault.rateLimit' } });
  const state = (await world.sync.states()).get(world.connectionId);
  expect(state).toMatchObject({ lastCompleteAt: null, message: { key: 'source.fault.rateLimit' } });
  expect(await world.sync.due()).toEqual([world.connectionId]);
  const jobs = await world.dataSource.query<{ at: Date }[]>(
    `select run_at as at from queue.jobs where task_identifier = 'sync'`,
  );
  expect(jobs.map(({ at }) => at.getTime())).toEqual([untilMs]);
  await world.read();
  expect((await ids()).toSorted()).toEqual(['A-1', 'A-2']);
});

it('Of what was left out that is told which somebody has to mend, before what passes', async () => {
  await world.reset();
  for (const name of ['items', 'others', 'more']) world.source.put(name, itemRecord(item(1, '1')));
  const codes = ['rateLimit', 'noPermission'] as const;
  world.source.beforePage = (page) => {
    const code = page < 1 ? left.shift() : undefined;
    const passes = { kind: 'passing', untilMs: world.clock.at + 60_000, of: 'endpoint' } as const;
    const more = code === 'rateLimit' ? passes : ({ kind: 'yours', untilMs: null } as const);
    if (code !== undefined) throw new SourceError({ code, status: 403, detail: '', ...more });
  };
  const left = [...codes];
  await world.read();
  expect((await world.sync.states()).get(world.connectionId)).toMatchObject({
    state: 'needsYou',
    message: { key: 'source.fault.noPermission' },
  });
});

describe('A connection that gets another key while it is read', () => {
  const queueOf = () => world.sync.queueOf(world.connectionId);
  const renew = (key: string) => keepCredential(world.dataSource.manager, world.connectionId, key);

  it('is read with that one in turn with the run that is under way, and not beside it', async () => {
    await world.reset();
    await renew('before');
    await world.sync.enqueue(world.connectionId);
    const before = await queueOf();
    await world.dataSource.query(`update queue._private_jobs set locked_at = $1, locked_by = 'a worker'`, [new Date()]);
    await renew('after');
    await world.sync.enqueue(world.connectionId);
    const waiting = await world.dataSource.query<{ queue: string }[]>(
      `select queue_name as queue from queue.jobs where locked_at is null`,
    );
    expect(waiting).toEqual([{ queue: before }]);
    await world.dataSource.query('delete from queue._private_jobs');
    expect(await queueOf()).not.toBe(before);
  });

  it('is read no longer with the one before than to the end of the page', async () => {
    await world.reset();
    await renew('before');
    world.source.put('items', ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => itemRecord(item(number, '1'))));
    world.source.pageSize = 1;
    world.source.beforePage = async (page, signal) => {
      if (page === 1) await renew('after');
      world.clock.at += 1_500;
      // The look at the key runs beside the reading of the next page.
      if (page > 1) await untilStopped(signal);
    };
    await world.read();
    expect((await world.sync.runs(1))[0]).toMatchObject({ state: 'cut' });
    expect(world.source.pagesServed).toBeLessThan(8);
    world.source.beforePage = () => undefined;
    await world.read();
    expect((await world.sync.runs(1))[0]).toMatchObject({ state: 'done' });
  });
});

describe('Connections that share a key', () => {
  const [other, stranger] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'];
  const until = (id: string) =>
    KeyWaits.ofConnection(world.dataSource, world.clock, id).then((waits) => waits.notBefore.get());
  const queueOf = async (id: string): Promise<string | undefined> => {
    await world.sync.enqueue(id);
    const [row] = await world.dataSource.query<{ queue: string }[]>(
      `select queue_name as queue from queue.jobs where key = $1`,
      [`sync:${id}`],
    );
    return row?.queue;
  };

  it('wait together, are read one after the other, and a new key waits for nobody', async () => {
    for (const id of [other, stranger]) {
      await world.dataSource.query(
        `insert into connection (id, connector, name, config, sample, backfill_from, created_at)
         select $1, connector, name, config, sample, backfill_from, created_at from connection where id = $2`,
        [id, world.connectionId],
      );
    }
    const { manager } = world.dataSource;
    await keepCredential(manager, world.connectionId, 'one');
    await keepCredential(manager, other, 'one');
    await keepCredential(manager, stranger, 'two');
    const waits = await KeyWaits.ofConnection(world.dataSource, world.clock, world.connectionId);
    waits.notBefore.set(world.clock.at + 60_000);
    waits.strikes.set(3);
    await waits.settled();
    expect([await until(world.connectionId), await until(other), await until(stranger)]).toEqual([
      world.clock.at + 60_000,
      world.clock.at + 60_000,
      0,
    ]);
    expect(await queueOf(other)).toBe(await queueOf(world.connectionId));
    expect(await queueOf(stranger)).not.toBe(await queueOf(other));
    // Asked through the other one, it is not read before its time either.
    await world.task.run(other, new AbortController().signal);
    expect(await world.dataSource.query('select from sync_run where connection_id = $1', [other])).toEqual([]);
    await keepCredential(manager, other, 'three');
    expect([await until(other), await until(world.connectionId)]).toEqual([0, world.clock.at + 60_000]);
    await keepCredential(manager, world.connectionId, 'one');
    expect(await until(world.connectionId)).toBe(world.clock.at + 60_000);
  });
});
