import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { installCitusStandIn } from './citus-stand-in.js';
import { distributeTables, foreignKeys } from './distribute-tables.js';
import { distributionPlan } from './distribution-plan.js';
import { distribution } from './distribution.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

const placed = Object.entries(distribution).filter(([, place]) => place !== 'local');

// No Citus is at hand: the statements run against stand-ins on plain PostgreSQL that hold its rules.
describe('npm run distribute', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeEach(async () => {
    database = await createTestDatabase();
    dataSource = database.dataSource;
  });
  afterEach(() => database.drop());

  const withCitus = async (): Promise<void> => {
    await installCitusStandIn(dataSource);
    const [{ name } = { name: '' }] = await dataSource.query<{ name: string }[]>('select current_database() as name');
    await dataSource.query(`alter database ${name} set search_path = citus_stand_in, public`);
    // Connections of the pool that were there before know nothing of it.
    await dataSource.destroy();
    await dataSource.initialize();
  };
  const places = async () =>
    Object.fromEntries(
      (
        await dataSource.query<{ name: string; place: string }[]>(
          `select relname as name, coalesce(partkey, 'reference') as place
           from pg_dist_partition join pg_class on pg_class.oid = logicalrelid`,
        )
      ).map(({ name, place }) => [name, place]),
    );

  it('brings every table to its place in an order that Citus takes, and says so', async () => {
    await withCitus();
    const said: string[] = [];
    const result = await distributeTables(dataSource, ({ table, place }) => said.push(`${table} ${place}`));
    expect(result).toEqual({ distributed: placed.length, present: 0 });
    expect(await places()).toEqual(Object.fromEntries(placed));
    expect(said.sort()).toEqual(placed.map(([table, place]) => `${table} ${place}`).sort());
  });

  it('leaves what is in place, goes on after a cut, and takes a table of a later version', async () => {
    await withCitus();
    await dataSource.query(`select create_reference_table('public.connection')`);
    await dataSource.query(`select create_distributed_table('public.document', 'id', 'default')`);
    expect(await distributeTables(dataSource)).toEqual({ distributed: placed.length - 2, present: 2 });
    expect(await distributeTables(dataSource)).toEqual({ distributed: 0, present: placed.length });
  });

  it('names a table that lies elsewhere, and moves nothing', async () => {
    await withCitus();
    await dataSource.query(`select create_reference_table('public.indicator')`);
    await expect(distributeTables(dataSource)).rejects.toThrow(/indicator: reference, wanted: product_id/);
    expect(await places()).toEqual({ indicator: 'reference' });
  });

  it('says where it cannot work', async () => {
    await expect(distributeTables(dataSource)).rejects.toThrow(/no Citus extension/);
  });

  it('puts children beside their parents, and copied tables before what is spread', async () => {
    const plan = distributionPlan(await foreignKeys(dataSource));
    const sql = plan.map((step) => step.sql);
    expect(sql).toContain(
      `select create_distributed_table('public.status_change', 'item_id', colocate_with => 'public.work_item')`,
    );
    expect(sql).toContain(`select create_reference_table('public.scope_link')`);
    const firstSpread = sql.findIndex((it) => it.includes('distributed'));
    expect(sql.slice(firstSpread).filter((it) => it.includes('reference'))).toEqual([]);
    expect(new Set(sql).size).toBe(placed.length);
  });
});
