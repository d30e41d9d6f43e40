import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { connect } from './data-source.js';
import { migrate, NewerDatabaseFault } from './migrate.js';
import { createTestDatabase } from './test-database.js';

describe('migrations', () => {
  it('run once when several processes boot at the same time', async () => {
    const database = await createTestDatabase();
    const tables = 'select count(*)::int as n from pg_tables where schemaname = current_schema()';
    const [before] = await database.dataSource.query<{ n: number }[]>(tables);
    await database.dataSource.query('drop schema public cascade');
    await database.dataSource.query('create schema public');

    const others = await Promise.all([connect(database.url), connect(database.url), connect(database.url)]);
    await Promise.all(others.map((it) => migrate(it)));

    const [after] = await database.dataSource.query<{ n: number }[]>(tables);
    expect(after).toEqual(before);
    await Promise.all(others.map((it) => it.destroy()));
    await database.drop();
  });

  it('refuse a database that a newer version made', async () => {
    const database = await createTestDatabase();
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query(`insert into schema_step ("timestamp", name) values (1, 'FromTheFuture9999999999999')`);
    await client.end();
    await expect(migrate(database.dataSource)).rejects.toThrow(NewerDatabaseFault);
    await database.drop();
  });
});
