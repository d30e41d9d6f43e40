import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect as connectTo, createServer, type Server, type Socket } from 'node:net';
import type { DataSource } from 'typeorm';
import { connect } from '../database/data-source.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { describeError } from './describe-error.js';

describe('a connection to the database that breaks', () => {
  let database: TestDatabase;
  let line: Server;
  let dataSource: DataSource;
  const ends: Socket[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    const { hostname, port } = new URL(database.url);
    line = createServer((near) => {
      const far = connectTo(Number(port), hostname);
      near.pipe(far).pipe(near);
      ends.push(near, far);
      for (const end of [near, far]) end.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
    const here = new URL(database.url);
    here.host = `127.0.0.1:${(line.address() as { port: number }).port}`;
    dataSource = await connect(here.href);
  });
  afterAll(async () => {
    await dataSource.destroy();
    line.close();
    await database.drop();
  });
  const cut = (): void => {
    for (const end of ends.splice(0)) end.destroy();
  };
  const faultOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'none', describeError);

  it('is no defect of ours, whether it breaks within a question', async () => {
    const asking = faultOf(dataSource.query('select pg_sleep(30)'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    cut();
    expect(await asking).toMatchObject({ kind: 'passing', status: 503 });
  });

  it('or between two of one transaction', async () => {
    const working = dataSource.transaction(async (manager) => {
      await manager.query('select 1');
      cut();
      await new Promise((resolve) => setTimeout(resolve, 300));
      await manager.query('select 2');
    });
    expect(await faultOf(working)).toMatchObject({ kind: 'passing', status: 503 });
  });
});
