import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { readConfig } from '../config.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { QueueService } from './queue.service.js';
import { unlockDeadWorkers } from './worker-locks.js';

describe('what is left for the worker', () => {
  let database: TestDatabase;
  let queue: QueueService;
  beforeAll(async () => {
    database = await createTestDatabase();
    queue = new QueueService(database.dataSource, readConfig({ DATABASE_URL: database.url, FLOW_ROLE: 'worker' }));
    await queue.onModuleInit();
  });
  afterAll(() => database.drop());

  it('is not lost where a worker takes the job of the same key in that very moment', async () => {
    await queue.add('read', { n: 1 }, { jobKey: 'read' });
    const worker = database.dataSource.createQueryRunner();
    await worker.startTransaction();
    await worker.query(`update queue._private_jobs set locked_at = now(), locked_by = 'worker-1' where key = 'read'`);
    const asked = queue.add('read', { n: 2 }, { jobKey: 'read' });
    await waitsForALock();
    await worker.commitTransaction();
    await worker.release();
    await asked;
    const left = await database.dataSource.query<unknown[]>(
      'select payload, locked_by from queue._private_jobs order by (payload ->> $1)::int',
      ['n'],
    );
    expect(left).toEqual([
      { payload: { n: 1 }, locked_by: 'worker-1' },
      { payload: { n: 2 }, locked_by: null },
    ]);
  });

  it('is there once where a worker was killed at it and it was asked for again meanwhile', async () => {
    await queue.add('derive', { n: 3 }, { jobKey: 'derive' });
    await database.dataSource.query(
      `update queue._private_jobs set locked_at = now(), locked_by = 'worker-2', attempts = 1 where key = 'derive'`,
    );
    await queue.add('derive', { n: 4 }, { jobKey: 'derive' });
    const pool = new pg.Pool({ connectionString: database.url, max: 1 });
    expect(await unlockDeadWorkers(pool)).toContain('worker-2');
    await pool.end();
    const left = await database.dataSource.query<unknown[]>(
      `select payload, attempts, locked_by from queue._private_jobs where payload ->> 'n' in ('3', '4')`,
    );
    expect(left).toEqual([{ payload: { n: 4 }, attempts: 0, locked_by: null }]);
  });

  async function waitsForALock(): Promise<void> {
    for (;;) {
      const waiting = await database.dataSource.query<unknown[]>(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (waiting.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
});
