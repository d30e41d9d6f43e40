import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrations } from 'server/database/migrations/index';
import { createTestDatabase, type TestDatabase } from 'server/database/test-database';
import { overview, productPage, sourceList } from 'shared/contracts';
import { RunningProduct, SetClock } from '../product/running-product.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const fixtures = readdirSync(folder).filter((file) => file.endsWith('.sql.gz'));

describe('a database of an earlier version', () => {
  let product: RunningProduct;
  afterEach(() => product.stop());

  it.each(fixtures)('is brought up to this one, and is read as before (%s)', async (file) => {
    const database = await createTestDatabase();
    await restore(database, path.join(folder, file));
    product = await RunningProduct.start({
      clock: new SetClock('2026-04-01T13:00:00Z'),
      variables: { FLOW_ROLE: 'web' },
      database,
    });

    const steps = await database.dataSource.query<{ name: string }[]>('select name from schema_step order by id');
    expect(steps.map(({ name }) => name)).toEqual(migrations.map((migration) => migration.name));
    const { products } = await product.ask('GET', 'overview', overview);
    expect(products.map((one) => one.name)).toEqual(['Code', 'Work']);
    const page = await product.ask('GET', 'products/work', productPage);
    expect(page.facts.experience).toMatchObject({ missing: null, n: 40 });
    expect(page.oldest).not.toEqual([]);
    const { connections } = await product.ask('GET', 'sources', sourceList);
    expect(connections.every(({ documents }) => documents > 5)).toBe(true);
  });
});

/** In place of what the template of this run holds. */
async function restore({ url, dataSource }: TestDatabase, file: string): Promise<void> {
  await dataSource.query('drop schema public cascade; drop schema queue cascade');
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('create schema public');
    await client.query(gunzipSync(await readFile(file)).toString());
  } finally {
    await client.end();
  }
}
