import type pg from 'pg';
import { queueSchema } from './queue-schema.js';

/**
 * The library takes a job from its worker after four hours by the database's clock, alive or not: the first reading of a
 * large source lasts longer, and so does a night with the lid closed. Ours keep what they hold until they put it down, or
 * their lock is free (worker-locks.ts). What a transaction has in hand is passed over until the next look.
 */
export async function holdForGood(pool: pg.Pool, workerIds: readonly string[]): Promise<void> {
  for (const table of ['_private_jobs', '_private_job_queues']) {
    await pool.query(
      `with held as (
         select id from ${queueSchema}.${table} where locked_by = any($1) and locked_at < 'infinity'
         for update skip locked
       )
       update ${queueSchema}.${table} as locked set locked_at = 'infinity' from held where locked.id = held.id`,
      [workerIds],
    );
  }
}
