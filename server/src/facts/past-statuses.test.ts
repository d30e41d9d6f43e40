import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fillSource, item, itemRecord } from '../sync/sample-facts.js';
import { createTestWorld, dump, type TestWorld } from '../sync/test-world.js';
import { derivedFactTables } from './fact-tables.js';

describe('statuses that the source no longer lists', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await createTestWorld();
  });
  beforeEach(async () => {
    await world.reset();
    fillSource(world.source);
    await world.read();
    await world.derive();
  });
  afterAll(() => world.drop());

  const past = () => world.dataSource.query<object[]>('select status_id, name, category from past_status order by 1');
  /** An item that went from one status to another, by the names they had then. */
  const moved = async (number: number, [from, fromName]: [string, string], [to, toName]: [string, string]) => {
    const fact = item(number, from, to);
    const statusChanges = fact.statusChanges.map((change) => ({ ...change, fromName, toName }));
    world.source.put(
      'items',
      itemRecord({
        ...fact,
        statusName: toName,
        statusCategory: 'indeterminate',
        updatedAt: new Date(world.clock.at).toISOString(),
        statusChanges,
      }),
    );
    await world.read();
    await world.derive();
  };

  it('are none where every status is on the list', async () => {
    expect(await past()).toEqual([]);
  });

  it('are known from histories by name, and from items that are still in them with their category', async () => {
    await moved(20, ['8', 'Venter på jus'], ['9', 'Prøves']);
    expect(await past()).toEqual([
      { status_id: '8', name: 'Venter på jus', category: 'undefined' },
      { status_id: '9', name: 'Prøves', category: 'indeterminate' },
    ]);
    const [waiting] = await world.dataSource.query<object[]>(`select kind, stage from stage_interval
      join work_item on work_item.id = item_id where key = 'A-20' order by from_at limit 1`);
    expect(waiting).toEqual({ kind: 'queue', stage: 'Venter på jus' });
  });

  it('are the same found one after the other as found at once', async () => {
    await moved(20, ['8', 'Zeta'], ['9', 'Zeta']);
    await moved(21, ['8', 'Alfa'], ['2', 'In progress']);
    await moved(22, ['9', 'Alfa'], ['8', 'Mitt']);
    const pieces = await dump(world, derivedFactTables);
    await world.deriving.derive(world.connectionId);
    expect(await dump(world, derivedFactTables)).toEqual(pieces);
    expect(await past()).toHaveLength(2);
  });

  it('are told by histories alone when the last item has left them, as if all were worked out anew', async () => {
    await moved(20, ['2', 'In progress'], ['9', 'Prøves']);
    await moved(21, ['2', 'In progress'], ['9', 'Arkivert']);
    expect(await past()).toEqual([{ status_id: '9', name: 'Arkivert', category: 'indeterminate' }]);
    await moved(21, ['9', 'Arkivert'], ['2', 'In progress']);
    expect(await past()).toEqual([{ status_id: '9', name: 'Prøves', category: 'indeterminate' }]);
    await moved(20, ['9', 'Prøves'], ['2', 'In progress']);
    expect(await past()).toEqual([{ status_id: '9', name: 'Arkivert', category: 'undefined' }]);
    const pieces = await dump(world, derivedFactTables);
    await world.deriving.derive(world.connectionId);
    expect(await dump(world, derivedFactTables)).toEqual(pieces);
  });
});
