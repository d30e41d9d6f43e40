import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SettingsService } from '../catalogue/settings.service.js';
import type { Ticking, TickService } from '../queue/tick.service.js';
import { fillSource } from '../sync/sample-facts.js';
import { createTestWorld, dump, type TestWorld } from '../sync/test-world.js';
import { derivedFactTables } from './fact-tables.js';
import { PassingDays } from './passing-days.js';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world.drop());

describe('what is open when a dated link begins or ends', () => {
  let other: string;
  let look: () => Promise<unknown>;

  const open = async (productId: string): Promise<number> =>
    (await world.facts.oldestOpen(productId, [0, 1, 2], 10)).length;
  const changesOf = (productId: string): Promise<{ number: number }[]> =>
    world.dataSource.query(
      'select number from change join change_product on change_id = id where product_id = $1 order by number',
      [productId],
    );
  const derivedAfresh = async (): Promise<void> => {
    const soon = await dump(world, derivedFactTables);
    await world.deriving.derive(world.connectionId);
    expect(soon).toEqual(await dump(world, derivedFactTables));
  };

  beforeEach(async () => {
    await world.reset();
    fillSource(world.source);
    await world.read();
    await world.derive();
    other = randomUUID();
    await world.dataSource.query(
      `insert into product (id, slug, name, why, user_group, sample, created_at) values ($1, 'o', 'O', '', '', false, $2)`,
      [other, new Date(world.clock.now())],
    );
    const settings = new SettingsService(world.dataSource, world.clock);
    const looks: (() => Promise<void>)[] = [];
    const ticks = { start: async ({ tick }: Ticking) => void looks.push(tick) } as TickService;
    await new PassingDays(world.dataSource, world.clock, settings, ticks, world.deriving).onApplicationBootstrap();
    look = async () => {
      for (const one of looks) await one();
      return world.dataSource.query('select key from queue._private_jobs');
    };
  });

  /** Of a whole scope, from this day on. */
  async function handOver(scopeId: string, selector: string | null = null): Promise<void> {
    await world.dataSource.query(`update scope_link set valid_to = '2026-03-05' where scope_id = $1`, [scopeId]);
    await world.dataSource.query(
      `insert into scope_link (id, product_id, connection_id, scope_id, selector, valid_from)
       values ($1, $2, $3, $4, $5, '2026-03-05')`,
      [randomUUID(), other, world.connectionId, scopeId, selector],
    );
    await world.deriving.derive(world.connectionId);
    await world.dataSource.query('delete from queue._private_jobs');
  }

  it('counts for the other product from that day on, though nothing has changed then', async () => {
    await handOver('A');
    expect(await look()).toEqual([]);
    world.clock.at = Date.parse('2026-03-04T23:30:00+01:00');
    expect(await look()).toEqual([]);
    world.clock.at = Date.parse('2026-03-05T00:00:00+01:00');
    expect(await look()).toEqual([{ key: `derive-changed:${world.connectionId}` }]);
    await world.derive();
    expect([await open(world.productId), await open(other)]).toEqual([0, 2]);
    await derivedAfresh();
  });

  it.each([
    [null, [1, 3], [2, 4]],
    ['label:Fast', [1, 3], [4]],
  ])(
    'is also a change that is not merged: all of a repository, or by its label (%s)',
    async (selector, mine, theirs) => {
      const [{ scopeId } = { scopeId: '' }] = await world.dataSource.query<{ scopeId: string }[]>(
        'select distinct scope_id as "scopeId" from change',
      );
      await world.dataSource.query('update change set merged_at = null where number in (2, 4)');
      await world.dataSource.query(`update change set labels = '{fast}' where number = 4`);
      // Of items nothing is open then: what is seen is seen of the changes.
      await world.dataSource.query('update work_item set scope_id = $1 where scope_id = $2', ['elsewhere', scopeId]);
      await handOver(scopeId, selector);
      const numbers = async (productId: string) => (await changesOf(productId)).map(({ number }) => number);
      expect([await numbers(world.productId), await numbers(other)]).toEqual([[1, 2, 3, 4], []]);
      expect(await look()).toEqual([]);
      world.clock.at = Date.parse('2026-03-05T00:00:00+01:00');
      expect(await look()).toEqual([{ key: `derive-changed:${world.connectionId}` }]);
      await world.derive();
      expect([await numbers(world.productId), await numbers(other)]).toEqual([mine, theirs]);
      await derivedAfresh();
      await world.dataSource.query('delete from queue._private_jobs');
      world.clock.at = Date.parse('2026-03-06T00:00:00+01:00');
      expect(await look()).toEqual([]);
    },
  );
});
