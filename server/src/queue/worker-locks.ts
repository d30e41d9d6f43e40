import pg from 'pg';
import { queueSchema } from './queue-schema.js';

/** First half of the advisory lock's key; the second is made from the worker's id. */
const LOCK_SPACE = 7_205_761;

/**
 * Tells living workers from dead ones. The library leaves a killed worker's job locked for hours; here each worker
 * holds an advisory lock on its id, which the database lets go the moment its process dies (decisions.md 32).
 */
export class WorkerLocks {
  private readonly client: pg.Client;
  private held: Promise<unknown> = Promise.resolve();
  private closing = false;

  /** @param onLost the connection dropped: others may now take over our jobs, so we must not go on */
  constructor(url: string, onLost: (error: Error) => void) {
    this.client = new pg.Client({ connectionString: url, application_name: 'flow-and-effect worker locks' });
    let lost = false;
    const lose = (error: Error): void => {
      if (!this.closing && !lost) onLost(error);
      lost = true;
    };
    this.client.on('error', lose);
    this.client.on('end', () => lose(new Error('the connection that keeps the worker locks has ended')));
  }

  async open(): Promise<void> {
    await this.client.connect();
  }

  hold(workerId: string): void {
    const before = this.held;
    this.held = before.then(() =>
      this.client.query('select pg_advisory_lock($1, hashtext($2))', [LOCK_SPACE, workerId]),
    );
    // Who waits for it hears of a failure through `ready`.
    this.held.catch(() => undefined);
  }

  /** Settles once every worker that was announced holds its lock; no job may be taken before. */
  async ready(): Promise<null> {
    await this.held;
    return null;
  }

  async close(): Promise<void> {
    this.closing = true;
    await this.client.end();
  }
}

/** Lets go of the jobs of workers whose lock is free: they are dead. Must not run on the connection that holds ours. */
export async function unlockDeadWorkers(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ dead: string[] | null }>(
    `with locked as (
       select locked_by from ${queueSchema}._private_jobs where locked_by is not null
       union
       select locked_by from ${queueSchema}._private_job_queues where locked_by is not null
     ), dead as (
       select array_agg(locked_by) as ids from locked where pg_try_advisory_xact_lock($1, hashtext(locked_by))
     )
     select ids as dead, ${queueSchema}.force_unlock_workers(ids) from dead where ids is not null`,
    [LOCK_SPACE],
  );
  return rows[0]?.dead ?? [];
}
