import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { evenItems, fillSource } from '../sync/sample-facts.js';
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
