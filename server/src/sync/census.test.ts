import { beforeEach, describe, expect, it } from '@jest/globals';
import { ReplayService } from '../facts/replay.service.js';
import { derivedFactTables, sourceFactTables } from '../facts/fact-tables.js';
import { filledWorld } from './fixtures/filled-world.js';
import { dump, type TestWorld } from './test-world.js';

const day = 86_400_000;
const facts = [...sourceFactTables, ...derivedFactTables];

let world: TestWorld;
filledWorld((made) => (world = made));
beforeEach(async () => {
  await world.read();
  await world.derive();
});

const afterDays = async (days: number): Promise<readonly string[]> => {
  world.clock.at += days * day;
  await world.read();
  return world.derive();
};
const keys = async (): Promise<string[]> => (await world.facts.workItems(world.productId)).map(({ key }) => key).sort();
const state = async () => (await world.sync.states()).get(world.connectionId);
describe('What the source removed without a word', () => {
  it('leaves facts and all that was derived from them, once it is counted, and its product is reckoned anew', async () => {
    world.source.take('items', 'A-6');
    await afterDays(6);
    expect(await keys()).toContain('A-6');
    // One of seven is not few: it is counted once more, and nobody is called for that.
    expect(await afterDays(2)).toEqual([]);
    expect(await state()).toMatchObject({ state: 'current' });
    expect(await afterDays(1)).toEqual([world.productId]);
    expect(await keys()).not.toContain('A-6');
    for (const table of [
      'work_item',
      'item_flow',
      'stage_interval',
      'membership',
      'status_change',
      'changed_document',
    ]) {
      const id = table === 'work_item' ? 'id' : table === 'changed_document' ? 'document_id' : 'item_id';
      const rows = await world.dataSource.query<unknown[]>(
        `select from ${table} join document on document.id = ${table}.${id} where document.source_id = 'A-6'`,
      );
      expect([table, rows]).toEqual([table, []]);
    }
    expect(await state()).toMatchObject({ state: 'current', documents: 20 });
  });

  it('stays away when all facts are made again, and comes back whole when it is seen again', async () => {
    const before = await dump(world, facts);
    const all = world.source.records.get('items') ?? [];
    world.source.take('items', 'A-6');
    await afterDays(8);
    await afterDays(1);
    await world.dataSource.query('delete from work_item');
    await new ReplayService(world.dataSource, world.documents, world.deriving).replay(world.connectionId, [
      world.source.connector,
    ]);
    expect(await keys()).toHaveLength(6);
    world.source.put('items', ...all);
    await afterDays(8);
    expect(await keys()).toHaveLength(7);
    expect((await dump(world, sourceFactTables))['work_item']).toEqual(before['work_item']);
  });

  it('is told apart from what it only calls otherwise: a scope that is read bears the name it has now', async () => {
    const names = () =>
      world.dataSource.query<object[]>('select scope_id as id, name, detail from connection_scope order by 1');
    await world.dataSource.query(
      `update connection_scope set name = 'as it was once', detail = 'OLD' where scope_id = 'A'`,
    );
    await afterDays(8);
    expect(await names()).toEqual(['A', 'B'].map((id) => ({ id, name: id, detail: null })));
  });

  it('is not believed when too much of it is missing: people are told, and every fact stays', async () => {
    const before = await dump(world, sourceFactTables);
    const all = world.source.records.get('items') ?? [];
    world.source.take('items', 'A-1', 'A-2', 'A-3', 'A-4');
    await afterDays(8);
    expect(await dump(world, sourceFactTables)).toEqual(before);
    expect(await state()).toMatchObject({
      state: 'needsYou',
      message: { key: 'source.fault.notSeen' },
      nextStep: { key: 'source.next.notSeen' },
    });
    expect(await world.sync.due()).toEqual([world.connectionId]);
    world.source.put('items', ...all);
    await afterDays(2);
    expect(await state()).toMatchObject({ state: 'current', message: null });
  });

  it('is not believed when the key signs in as someone else', async () => {
    world.source.take('items', 'A-6');
    world.source.account = 'another';
    await afterDays(8);
    expect(await keys()).toContain('A-6');
    expect(await state()).toMatchObject({ message: { key: 'source.fault.notSeen' } });
    // Now the new one is the known one: it is told what it misses, for a day.
    await afterDays(2);
    expect(await keys()).toContain('A-6');
    await afterDays(2);
    expect(await keys()).not.toContain('A-6');
    const [kept] = await world.dataSource.query<{ identity: string }[]>('select identity from connection_state');
    expect(kept?.identity).toBe('another');
  });
});
