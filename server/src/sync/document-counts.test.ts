import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { filledWorld } from './fixtures/filled-world.js';
import { item, itemRecord } from './sample-facts.js';
import { SyncService } from './sync.service.js';
import type { TestWorld } from './test-world.js';

describe('the number of documents of a connection', () => {
  let world: TestWorld;
  filledWorld((made) => (world = made));
  afterEach(() => void jest.restoreAllMocks());

  const told = async (sync: SyncService = world.sync) => (await sync.states()).get(world.connectionId)?.documents;
  const newItem = (number: number) =>
    itemRecord({ ...item(number, '1', '2'), updatedAt: new Date(world.clock.at).toISOString() });
  const stored = async (): Promise<number | undefined> =>
    (await world.dataSource.query<{ n: number }[]>('select count(*)::int as n from document'))[0]?.n;

  it('is right before and after every run, whoever asks, and goes along with it meanwhile', async () => {
    const other = new SyncService(world.dataSource, world.clock, world.config, world.queue);
    expect(await told()).toBe(0);
    const seen: [number | undefined, number | undefined][] = [];
    world.source.beforePage = async () => {
      // Progress is told once a second.
      world.clock.at += 1_000;
      seen.push([await told(), await stored()]);
    };
    await world.read();
    for (const [said, there] of seen) expect(said).toBeLessThanOrEqual(there ?? 0);
    expect(new Set(seen.map(([said]) => said)).size).toBeGreaterThan(4);
    expect([await told(), await told(other)]).toEqual([21, 21]);
    world.clock.at += 60_000;
    world.source.put('items', newItem(8));
    await world.read();
    expect([await told(), await told(other), await stored()]).toEqual([22, 22, 22]);
  });

  it('is right after a run that was cut between a page and the news of it', async () => {
    await world.read();
    world.clock.at += 60_000;
    world.source.put('items', ...[8, 9, 10, 11].map(newItem));
    const before = await stored();
    world.source.beforePage = async () => {
      await told();
      if ((await stored()) !== before) throw new Error('cut');
    };
    await expect(world.read()).rejects.toThrow('cut');
    expect(await told()).toBe(await stored());
    world.source.beforePage = () => undefined;
    await world.read();
    expect([await told(), await stored()]).toEqual([25, 25]);
  });

  it('is not counted again while nothing is read', async () => {
    await world.read();
    const asked = jest.spyOn(world.dataSource, 'query');
    const counts = () => asked.mock.calls.filter(([sql]) => /from document\b/.test(sql)).length;
    expect([await told(), counts()]).toEqual([21, 1]);
    expect([await told(), counts()]).toEqual([21, 1]);
    world.clock.at += 60_000;
    await world.read();
    asked.mockClear();
    expect([await told(), counts()]).toEqual([21, 1]);
  });
});
