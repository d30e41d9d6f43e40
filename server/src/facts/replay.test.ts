import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { preparePage, type Io } from 'connectors';
import { holdConnection } from '../sync/hold-connection.js';
import { evenItems, fillSource, item, itemRecord } from '../sync/sample-facts.js';
import { createTestWorld, dump, type TestWorld } from '../sync/test-world.js';
import { DocumentsService } from './documents.service.js';
import { derivedFactTables, sourceFactTables } from './fact-tables.js';
import { ReplayService } from './replay.service.js';

const tables = ['document', ...sourceFactTables, ...derivedFactTables];

describe('a replay', () => {
  let world: TestWorld;
  let replay: () => ReturnType<ReplayService['replay']>;
  beforeAll(async () => {
    world = await createTestWorld();
    const service = new ReplayService(world.dataSource, new DocumentsService(world.clock), world.deriving);
    replay = () => service.replay(world.connectionId, [world.source.connector]);
  });
  beforeEach(async () => {
    await world.reset();
    fillSource(world.source);
    await world.failures.setRule(world.productId, evenItems, { role: 'team', reason: null });
    await world.read();
    await world.derive();
  });
  afterAll(() => world.drop());

  it('makes both layers again, to the same bytes, and asks no source', async () => {
    const before = await dump(world, tables);
    const alwaysSome = derivedFactTables.filter((name) => name !== 'past_status');
    for (const table of alwaysSome) expect(before[table]).not.toEqual([]);
    const pages = world.source.pagesServed;
    await world.dataSource.query(`truncate ${[...sourceFactTables, ...derivedFactTables].join(', ')}`);
    expect(await replay()).toEqual({ documents: 21, unknown: new Map() });
    expect(await dump(world, tables)).toEqual(before);
    expect(world.source.pagesServed).toBe(pages);
  });

  it('over facts that are there leaves them as they are', async () => {
    const before = await dump(world, tables);
    await replay();
    expect(await dump(world, tables)).toEqual(before);
  });

  it('leaves what a page brings meanwhile as the page has it', async () => {
    const [items] = world.source.connector.open({}, {} as Io).streams.filter(({ name }) => name === 'items');
    if (!items) throw new Error('No items');
    const fact = { ...item(1, '1', '2'), title: 'New title', updatedAt: '2026-02-20T09:00:00.000Z' };
    const page = {
      ...{ connectionId: world.connectionId, scope: { id: 'A', name: 'A', detail: null }, stream: items },
      documents: preparePage(items, [itemRecord(fact)]).documents,
    };
    const save = () =>
      world.dataSource.transaction(async (manager) => {
        await holdConnection(manager, world.connectionId);
        return world.documents.save(manager, page);
      });
    const saving: Promise<unknown>[] = [];
    const documents = Object.assign(new DocumentsService(world.clock), {
      async normalise(...given: Parameters<DocumentsService['normalise']>) {
        if (saving.length === 0) saving.push(save());
        await Promise.race([...saving, pause(100)]);
        return world.documents.normalise(...given);
      },
    });
    const service = new ReplayService(world.dataSource, documents, world.deriving);
    await service.replay(world.connectionId, [world.source.connector]);
    await Promise.all(saving);
    expect(await world.dataSource.query(`select title from work_item where key = 'A-1'`)).toEqual([
      { title: 'New title' },
    ]);
  });

  it('makes again where a repository may be deployed to, as its list has it now', async () => {
    const list = (...names: string[]) =>
      world.source.put('environments', {
        ...{ id: 'A', scopeId: 'A', updatedAt: new Date(world.clock.at).toISOString() },
        fact: { kind: 'environments', environments: names.map((name, n) => ({ environmentId: `${n}`, name })) },
      });
    const kept = () =>
      world.dataSource.query<object[]>(
        'select environment_id as id, scope_id as scope, name from environment order by 1',
      );
    list('prod', 'qa', 'drill');
    await world.read();
    world.clock.at += 60_000;
    list('prod', 'qa two');
    await world.read();
    const now = [
      { id: '0', scope: 'A', name: 'prod' },
      { id: '1', scope: 'A', name: 'qa two' },
    ];
    expect(await kept()).toEqual(now);
    await world.dataSource.query('truncate environment');
    await replay();
    expect(await kept()).toEqual(now);
  });

  it('mends facts that somebody changed by hand', async () => {
    const before = await dump(world, tables);
    await world.dataSource.query(`update work_item set title = 'changed'`);
    await world.dataSource.query(`update item_flow set started_at = null`);
    await world.dataSource.query('delete from status_change');
    await replay();
    expect(await dump(world, tables)).toEqual(before);
  });

  it('leaves documents of a stream that this build does not know, and says so', async () => {
    world.source.records.delete('items');
    const before = await dump(world, tables);
    expect(await replay()).toEqual({ documents: 14, unknown: new Map([['items', 7]]) });
    expect(await dump(world, tables)).toEqual(before);
  });
});
