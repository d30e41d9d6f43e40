import pg from 'pg';
import { keepAlive } from '../database/keep-alive.js';
import { queueSchema } from './queue-schema.js';

/** First half of the advisory lock's key; the second is made from the worker's id. */
const LOCK_SPACE = 7_205_761;

/** How often we look whether the connection still carries anything, and how long an answer may take; milliseconds. */
const LOOKS = { every: 10_000, patience: 20_000 };
/** When the database gives up on one that fell silent: after us, so that nobody takes over before we have ended. */
const KEEP_ALIVE = '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3';

/**
 * Tells living workers from dead ones. The library leaves a killed worker's job locked for hours; here each worker
 * holds an advisory lock on its id, which the database lets go the moment its process dies (decisions.md 32).
 */
export class WorkerLocks {
  private readonly client: pg.Client;
  private held: Promise<unknown> = Promise.resolve();
  private looking: NodeJS.Timeout | undefined;
  private closing = false;
  private lost = false;

  /** @param onLost the connection dropped or fell silent: others may now take over our jobs, so we must not go on */
  constructor(
    url: string,
    private readonly onLost: (error: Error) => void,
    private readonly looks = LOOKS,
  ) {
    this.client = new pg.Client({
      connectionString: url,
      application_name: 'flow-and-effect worker locks',
      options: KEEP_ALIVE,
      ...keepAlive,
    });
    this.client.on('error', (error) => this.lose(error));
    this.client.on('end', () => this.lose(new Error('the connection that keeps the worker locks has ended')));
  }

  async open(): Promise<void> {
    await this.client.connect();
    // A network that falls silent tells nobody: only an answer that does not come does.
    this.looking = setInterval(() => this.ask('select 1', []), this.looks.every);
  }

  hold(workerId: string): void {
    this.ask('select pg_advisory_lock($1, hashtext($2))', [LOCK_SPACE, workerId]);
  }

  /** Settles once every worker that was announced holds its lock; no job may be taken before. */
  async ready(): Promise<null> {
    await this.held;
    return null;
  }

  async close(): Promise<void> {
    this.closing = true;
    clearInterval(this.looking);
    await this.client.end();
  }

  /** One after the other; after one that failed none is asked any more, and `ready` fails too. */
  private ask(question: string, values: readonly unknown[]): void {
    this.held = this.held.then(() => this.answered(this.client.query(question, [...values])));
    this.held.catch((error: unknown) => this.lose(error instanceof Error ? error : new Error(String(error))));
  }

  /**
   * A process that stood still, or reckoned for long, finds its patience at an end before it has read what came in meanwhile:
   * that is read first.
   */
  private answered(answer: Promise<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const silent = (): void => reject(new Error('the connection that keeps the worker locks has fallen silent'));
      const patience = setTimeout(() => setImmediate(silent), this.looks.patience);
      answer.then(resolve, reject).finally(() => clearTimeout(patience));
    });
  }

  private lose(error: Error): void {
    clearInterval(this.looking);
    if (!this.closing && !this.lost) this.onLost(error);
    this.lost = true;
  }
}

/** Lets go of the jobs of workers whose lock is free: they are dead. Must not run on the connection that holds ours. */
export async function unlockDeadWorkers(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select locked_by as id from (
       select locked_by from ${queueSchema}._private_jobs where locked_by is not null
       union
       select locked_by from ${queueSchema}._private_job_queues where locked_by is not null
     ) as locked where pg_try_advisory_xact_lock($1, hashtext(locked_by))`,
    [LOCK_SPACE],
  );
  const dead = rows.map(({ id }) => id);
  if (dead.length === 0) return dead;
  // Asked for again while its worker was at it, a job has lost its key to the new one and is never tried again.
  await pool.query(
    `delete from ${queueSchema}._private_jobs where locked_by = any($1) and key is null and attempts >= max_attempts`,
    [dead],
  );
  await pool.query(`select ${queueSchema}.force_unlock_workers($1)`, [dead]);
  return dead;
}
