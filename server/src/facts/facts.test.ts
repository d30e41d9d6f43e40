import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { preparePage, type Io } from 'connectors';
import type { DataSource } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { entityId } from '../database/entity-id.js';
import { CommitsByRepository1764000001230 } from '../database/migrations/1764000001230-commits-by-repository.js';
import { asIf } from '../database/one-transaction.js';
import { fillSource, item, itemRecord } from '../sync/sample-facts.js';
import { createTestWorld, dump, type TestWorld } from '../sync/test-world.js';
import { DeriveService } from './derive.service.js';
import { derivedFactTables, sourceFactTables } from './fact-tables.js';
import { boardColumns } from './questions/board-columns.js';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world.drop());

describe('facts', () => {
  beforeEach(async () => {
    await world.reset();
    fillSource(world.source);
    await world.read();
    await world.derive();
  });

  it('answer for a product in the form that metrics read', async () => {
    const items = await world.facts.workItems(world.productId);
    expect(
      items.map(({ key, reopened, durationKnown, stageKind }) => [key, reopened, durationKnown, stageKind]),
    ).toEqual([
      ['A-1', 0, true, 'done'],
      ['A-2', 0, true, 'queue'],
      ['A-3', 1, true, 'done'],
      ['A-4', 0, false, 'done'],
      ['A-5', 0, true, 'backlog'],
      ['A-6', 0, true, 'done'],
      ['A-7', 1, true, 'active'],
    ]);
    expect(items[0]).toMatchObject({
      createdAt: Date.UTC(2026, 0, 1, 9),
      startedAt: Date.UTC(2026, 0, 2, 10),
      finishedAt: Date.UTC(2026, 0, 3, 10),
    });
    expect((await world.facts.deployments(world.productId)).map(({ sha }) => sha)).toEqual(['c2', 'c4']);
    const changes = await world.facts.changes(world.productId);
    expect(changes.map(({ number, byBot, deployedAt }) => [number, byBot, deployedAt])).toEqual([
      [1, false, Date.UTC(2026, 0, 2, 20)],
      [2, false, Date.UTC(2026, 0, 2, 20)],
      [3, true, Date.UTC(2026, 0, 4, 20)],
      [4, false, Date.UTC(2026, 0, 4, 20)],
    ]);
  });

  it('lead back to the records at the source', async () => {
    const [change] = await world.facts.changes(world.productId);
    const [first] = await world.facts.deployments(world.productId);
    const records = await world.facts.records('changes', [change?.id ?? '']);
    expect([...records.values()]).toMatchObject([{ label: '#1', url: 'https://code.example/pull/1' }]);
    const deployments = await world.facts.records('deployments', [first?.id ?? '']);
    expect([...deployments.values()]).toMatchObject([{ label: 'c2', url: 'https://code.example/deployments/2' }]);
    expect(await world.facts.oldestOpen(world.productId, [0], 1)).toMatchObject([{ key: 'A-2', stageKind: 'queue' }]);
  });

  it('know how far every source of a product has been read', async () => {
    const until = world.clock.at - 5 * 60_000;
    expect(await world.facts.readUntil(world.productId, '2026-03-02')).toBe(until);
    await world.dataSource.query(
      `insert into changed_document (document_id, connection_id) select id, connection_id from document`,
    );
    expect(await world.facts.readUntil(world.productId, '2026-03-02')).toBeNull();
    await world.dataSource.query(`delete from changed_document`);
    await world.dataSource.query(`update connection set backfill_from = '2025-06-01'`);
    expect(await world.facts.readUntil(world.productId, '2026-03-02')).toBeNull();
    await world.dataSource.query(`update connection set backfill_from = '2026-01-01'`);
    await world.dataSource.query(`update checkpoint set cursor = null where stream = 'changes'`);
    expect(await world.facts.readUntil(world.productId, '2026-03-02')).toBe(until);
    await world.dataSource.query(`update checkpoint set read_until = null where stream = 'changes'`);
    expect(await world.facts.readUntil(world.productId, '2026-03-02')).toBeNull();
  });

  it('are as far read as before while a newer schema has everything read again', async () => {
    const until = await world.facts.readUntil(world.productId, '2026-03-02');
    const cut = async (): Promise<void> => {
      let pages = 3;
      world.source.beforePage = () => {
        if (pages-- === 0) throw new Error('cut');
      };
      await world.read().catch(() => undefined);
    };
    const cursorsLost = async () => {
      const rows = await world.dataSource.query<unknown[]>('select from checkpoint where cursor is null');
      return rows.length > 0;
    };
    world.source.version = 2;
    world.clock.at += 3_600_000;
    await cut();
    expect([await cursorsLost(), await world.facts.readUntil(world.productId, '2026-03-02')]).toEqual([true, until]);
    world.source.beforePage = () => undefined;
    await world.read();
    await world.derive();
    expect(await world.facts.readUntil(world.productId, '2026-03-02')).toBeGreaterThan(until ?? 0);
  });

  it('are derived once more where a page changes an item while it is being derived for an earlier change', async () => {
    const [items] = world.source.connector.open({}, {} as Io).streams.filter(({ name }) => name === 'items');
    if (!items) throw new Error('No items');
    const page = (path: readonly string[]) => {
      const fact = { ...item(1, ...path), updatedAt: new Date(Date.UTC(2026, 1, path.length)).toISOString() };
      const { documents } = preparePage(items, [itemRecord(fact)]);
      return {
        connectionId: world.connectionId,
        scope: { id: 'A', name: 'A', detail: null },
        stream: items,
        documents,
      };
    };
    await world.dataSource.transaction((manager) => world.documents.save(manager, page(['1', '2'])));
    const reading = world.dataSource.createQueryRunner();
    await reading.startTransaction();
    await world.documents.save(reading.manager, page(['1', '2', '4']));
    const deriving = world.derive();
    await Promise.race([deriving, pause(200)]);
    await reading.commitTransaction();
    await reading.release();
    await deriving;
    await world.derive();
    const soon = await dump(world, derivedFactTables);
    await world.deriving.derive(world.connectionId);
    expect(soon).toEqual(await dump(world, derivedFactTables));
  });

  it('that were derived within a trial hold nothing up afterwards, whatever ended it', async () => {
    const lock = [7_205_762, world.connectionId];
    const other = world.dataSource.createQueryRunner();
    const derive = (within: DataSource, settings = new SettingsService(within, world.clock)) =>
      new DeriveService(within, world.clock, settings, world.queue, world.registry).derive(world.connectionId);
    await other.query('select pg_advisory_lock($1, hashtext($2))', lock);
    const waiting = asIf(world.dataSource, async (within) => {
      await within.query(`set local lock_timeout = '50ms'`);
      return derive(within);
    });
    await expect(waiting).rejects.toMatchObject({ code: '55P03' });
    await other.query('select pg_advisory_unlock($1, hashtext($2))', lock);
    const failing = asIf(world.dataSource, (within) => {
      const settings = Object.assign(new SettingsService(within, world.clock), {
        cancelledResolutions: () => within.query('select 1 / 0'),
      });
      return derive(within, settings);
    });
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    const free: unknown = await other.query('select pg_try_advisory_lock($1, hashtext($2)) as free', lock);
    await other.query('select pg_advisory_unlock_all()');
    await other.release();
    expect(free).toEqual([{ free: true }]);
  });

  it('follow a changed rung, mapping or link without a request to the source', async () => {
    const pages = world.source.pagesServed;
    await world.dataSource.query(`update connection_scope set rung = 'merge'`);
    await world.dataSource.query(
      `insert into stage_rule (id, connection_id, status_id, stage, kind, position, set_at, set_by_role)
       values (gen_random_uuid(), $1, '1', 'Doing', 'active', 1, $2, 'ops')`,
      [world.connectionId, new Date(world.clock.at)],
    );
    await world.dataSource.query(`update scope_link set selector = 'label:even' where scope_id = 'A'`);
    expect(await world.deriving.derive(world.connectionId)).toEqual([world.productId]);
    const items = await world.facts.workItems(world.productId);
    expect(items.map(({ key, startedAt, createdAt }) => [key, startedAt === createdAt])).toEqual([
      ['A-2', true],
      ['A-4', false],
      ['A-6', true],
    ]);
    expect(await world.dataSource.query('select distinct rung from production_deployment')).toEqual([
      { rung: 'merge' },
    ]);
    expect(world.source.pagesServed).toBe(pages);
  });

  it('derived piece by piece are the same as derived at once', async () => {
    const pieces = await dump(world, derivedFactTables);
    await world.dataSource.query(`truncate ${derivedFactTables.join(', ')}`);
    await world.deriving.derive(world.connectionId);
    expect(await dump(world, derivedFactTables)).toEqual(pieces);
  });

  it('of commits that were known by their sha alone go over to their repository, and nothing is lost on the way', async () => {
    const ask = (sql: string): Promise<object[]> => world.dataSource.query<object[]>(sql);
    const facts = () => ask(`select sha, parents, scope_id, authored_at, committed_at from branch_commit order by sha`);
    await ask(`update connection set connector = 'github'`);
    await ask(`insert into changed_document select id, connection_id from document where source_id in ('c1', 'pr1')`);
    const before = [await facts(), await dump(world, derivedFactTables)];
    const runner = world.dataSource.createQueryRunner();
    const step = new CommitsByRepository1764000001230();
    for (let times = 0; times < 2; times++) await step.up(runner);
    await runner.release();
    const moved = [1, 2, 3, 4].map((number) => `A:c${number}`);
    expect(
      await ask(
        `select id, source_id, record ->> 'repository' as repository from document where stream = 'commits' order by 2`,
      ),
    ).toEqual(moved.map((id) => ({ id: entityId(world.connectionId, 'commits', id), source_id: id, repository: 'A' })));
    expect(await ask(`select source_id from changed_document join document on id = document_id order by 1`)).toEqual([
      { source_id: 'A:c1' },
      { source_id: 'pr1' },
    ]);
    await world.derive();
    expect([await facts(), await dump(world, derivedFactTables)]).toEqual(before);
  });

  it('see a batch when its twentieth item comes, also in those that were there before', async () => {
    const mate = (number: number) => {
      const fact = { ...item(9, '2', '4'), key: `A-${number}` };
      const statusChanges = fact.statusChanges.map((change) => ({ ...change, at: '2026-02-01T10:00:00.500Z' }));
      return itemRecord({ ...fact, statusChanges, updatedAt: '2026-03-02T12:00:00.000Z' });
    };
    const known = async () =>
      (await world.facts.workItems(world.productId)).filter(
        ({ key, durationKnown }) => Number(key.slice(2)) >= 30 && durationKnown,
      );
    world.source.pageSize = 50;
    world.source.put('items', ...Array.from({ length: 19 }, (_, index) => mate(30 + index)));
    await world.read();
    await world.derive();
    expect(await known()).toHaveLength(19);
    world.source.put('items', mate(49));
    await world.read();
    await world.derive();
    expect(await known()).toHaveLength(0);
  });

  it('T28, the column too small: no text of theirs has a length, and none is kept in less', async () => {
    const limited = await world.dataSource.query<object[]>(
      `select table_name, column_name from information_schema.columns
       where table_name = any($1) and character_maximum_length is not null`,
      [[...sourceFactTables, 'document']],
    );
    expect(limited).toEqual([]);
    const long = 'x'.repeat(100_000);
    world.clock.at += 60_000;
    const updatedAt = new Date(world.clock.at).toISOString();
    world.source.put('items', itemRecord({ ...item(90, '1'), title: long, type: long, labels: [long], updatedAt }));
    await world.read();
    expect(
      await world.dataSource.query(
        `select length(title) + length(type) + length(labels[1]) as n from work_item where key = 'A-90'`,
      ),
    ).toEqual([{ n: 300_000 }]);
  });

  it('offer the columns of every board once, and those of a deleted board no more', async () => {
    const columns = [
      { name: 'Next', statusIds: ['1'] },
      { name: 'Now', statusIds: ['2', '3'] },
    ];
    const board = (boardId: string, name: string) => ({ boardId, name, type: 'kanban', columns });
    const list = (id: string, ...boards: ReturnType<typeof board>[]) =>
      world.source.put('boards', {
        id,
        scopeId: 'A',
        updatedAt: new Date(world.clock.at).toISOString(),
        fact: { kind: 'boards', boards },
      });
    const asked = async () =>
      (await boardColumns(world.dataSource, world.connectionId)).map(({ board: name, boardId }) => [name, boardId]);
    // Two projects that share a board; two boards that share a name.
    list('one', board('7', 'Ours'), board('8', 'Another'));
    list('two', board('7', 'Ours'), board('9', 'Another'));
    await world.read();
    expect(await asked()).toEqual([
      ['Another', '8'],
      ['Another', '9'],
      ['Ours', '7'],
    ]);
    expect((await boardColumns(world.dataSource, world.connectionId))[0]?.columns).toEqual([
      { name: 'Next', order: 0, statusIds: ['1'] },
      { name: 'Now', order: 1, statusIds: ['2', '3'] },
    ]);
    expect(await boardColumns(world.dataSource, world.productId)).toEqual([]);
    world.clock.at += 60_000;
    list('one', board('8', 'Another'));
    list('two');
    await world.read();
    expect(await asked()).toEqual([['Another', '8']]);
  });
});
