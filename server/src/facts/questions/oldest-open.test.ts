import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { fillSource } from '../../sync/sample-facts.js';
import { createTestWorld, type TestWorld } from '../../sync/test-world.js';
import { oldestOpen } from './oldest-open.js';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
  fillSource(world.source);
  await world.read();
  await world.derive();
});
afterAll(() => world.drop());

it('the oldest open items are found without looking at those that have ended', async () => {
  const found = await oldestOpen(world.dataSource, world.productId, [0], 5);
  expect(found.map(({ key }) => key)).toEqual(['A-2', 'A-7']);
  await world.dataSource.transaction(async (manager) => {
    // So few rows would be read from end to end.
    await manager.query('set local enable_seqscan = off; set local enable_bitmapscan = off');
    const explaining = { query: (sql: string, values: unknown[]) => manager.query(`explain ${sql}`, values) };
    const plan = await oldestOpen(explaining as unknown as DataSource, world.productId, [0], 5);
    expect(JSON.stringify(plan)).toContain('using item_flow_open');
  });
});
