import { runMigrations } from 'graphile-worker';
import type { DataSource } from 'typeorm';
import { quietLogger } from './queue-logger.js';

/** The queue keeps its tables beside ours in the same database, in a schema of their own. */
export const queueSchema = 'queue';

const SCHEMA_LOCK = 7_205_760;

/** Brings the library's tables up to its version; processes that boot together take turns. */
export async function migrateQueue(dataSource: DataSource, databaseUrl: string): Promise<void> {
  const keeper = dataSource.createQueryRunner();
  try {
    await keeper.query('select pg_advisory_lock($1)', [SCHEMA_LOCK]);
    await runMigrations({ connectionString: databaseUrl, schema: queueSchema, logger: quietLogger });
    await keeper.query('select pg_advisory_unlock($1)', [SCHEMA_LOCK]);
  } finally {
    await keeper.release();
  }
}
