import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { connect } from './data-source.js';
import { createCitusDatabase } from './test-citus.js';
import { templateName } from './test-cluster.js';

export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  /** Closes and deletes it; call in `afterAll`. */
  drop(): Promise<void>;
}

/** A database of a test file's own, migrated, on the server that the run started (`test/jest-database.mjs`). */
export async function createTestDatabase(): Promise<TestDatabase> {
  const coordinator = process.env['FLOW_TEST_CITUS'];
  if (coordinator) return createCitusDatabase(coordinator);
  const template = process.env['FLOW_TEST_DATABASE'];
  if (!template) throw new Error('No test server: run tests with `node test/jest.mjs`');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await command(template, `create database ${name} template ${templateName} strategy file_copy`);
  const url = address(template, name);
  const dataSource = await connect(url);
  return {
    url,
    dataSource,
    async drop() {
      await dataSource.destroy();
      await command(template, `drop database ${name} with (force)`);
    },
  };
}

const address = (template: string, database: string): string =>
  Object.assign(new URL(template), { pathname: `/${database}` }).href;

/** Nobody may be connected to a template while it is copied, so this speaks from another database. */
async function command(template: string, sql: string): Promise<void> {
  const client = new pg.Client(address(template, 'postgres'));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
