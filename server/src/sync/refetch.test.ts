import { describe, expect, it } from '@jest/globals';
import type { Wanted } from 'connectors';
import { KeyWaits } from '../sources/key-waits.js';
import { RefetchTask } from './refetch-task.js';
import { countRows, filledWorld, kept } from './fixtures/filled-world.js';
import { item, itemRecord } from './sample-facts.js';
import { dump, type TestWorld } from './test-world.js';

let world: TestWorld;
filledWorld((made) => (world = made));

const count = (table: string): Promise<number> => countRows(world, table);

describe('What a source said is new', () => {
  const refetch = (wanted: readonly Wanted[]): Promise<void> => {
    const { dataSource, clock, documents, deriving, sync, registry, connections } = world;
    const task = new RefetchTask(dataSource, clock, connections, documents, deriving, sync, registry);
    return task.run(world.connectionId, wanted, new AbortController().signal);
  };
  const wanted = (stream: string, sourceId: string | null, scopeId: string | null = 'A') => ({
    stream,
    scopeId,
    sourceId,
  });
  const waiting = () =>
    world.dataSource.query<{ task: string; run_at: Date }[]>('select task_identifier as task, run_at from queue.jobs');

  it('is asked for, and moves no cursor, takes nothing for gone, reads nothing that is not read', async () => {
    await world.read();
    await world.derive();
    const before = await dump(world, [...kept, 'census']);
    world.clock.at += 3_600_000;
    world.source.put('items', itemRecord({ ...item(5, '1', '2'), updatedAt: new Date(world.clock.at).toISOString() }));
    world.source.put('items', itemRecord({ ...item(8, '1'), updatedAt: new Date(world.clock.at).toISOString() }, 'B'));
    world.source.take('items', 'A-6');
    const told = [
      wanted('items', 'A-5'),
      wanted('items', 'A-6'),
      wanted('items', 'A-8', 'B'),
      wanted('items', 'A-8', null),
    ];
    await refetch([...told, wanted('commits', null), wanted('unheard of', '1')]);
    const after = await dump(world, [...kept, 'census']);
    for (const table of ['checkpoint', 'census', 'branch_commit']) expect(after[table]).toEqual(before[table]);
    expect([await count('document'), await count('work_item'), await count('changed_document')]).toEqual([21, 7, 1]);
    expect(await world.derive()).toEqual([world.productId]);
    await world.read();
    expect(await count('changed_document')).toBe(0);
  });

  it('waits like any other question, and is left to a run where it is too much', async () => {
    const many = Array.from({ length: 201 }, (_, n) => wanted('items', `A-${n}`));
    await refetch(many);
    expect((await waiting()).map(({ task }) => task)).toEqual(['sync']);
    const waits = await KeyWaits.ofConnection(world.dataSource, world.clock, world.connectionId);
    waits.notBefore.set(world.clock.at + 3_600_000);
    await waits.settled();
    await refetch([wanted('items', 'A-5')]);
    expect((await waiting()).map(({ run_at: at }) => at.getTime())).toEqual([world.clock.at + 3_600_000]);
    expect([await count('document'), world.source.pagesServed]).toEqual([0, 0]);
  });
});
