import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

/** First half of the key of the locks that workers hold on their ids (server/src/queue/worker-locks.ts). */
const LOCK_SPACE = 7_205_761;

/** Who works on what, looked at again and again while processes come and go. */
export class WatchedQueue {
  /** Processes that read a source at the last look, by the database's number of the connection that holds their locks. */
  readonly busy = new Set<number>();
  /** Processes that were ever seen reading. */
  readonly readers = new Set<number>();
  /** Connections that were read by two at once. */
  readonly atOnce: string[] = [];
  runs = 0;
  readonly #seen = new Set<string>();
  #stopped = false;

  constructor(private readonly dataSource: DataSource) {}

  /** Fulfilled once it was told to stop. */
  async watch(): Promise<void> {
    while (!this.#stopped) {
      await this.#look();
      await pause(10);
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  /** All worker processes there are, by the number of their connection. */
  async processes(): Promise<number[]> {
    const rows = await this.dataSource.query<{ pid: number }[]>(
      `select pid from pg_stat_activity where application_name = 'flow-and-effect worker locks' and datname = current_database()`,
    );
    return rows.map(({ pid }) => pid);
  }

  /** Ids of workers that hold a job or a queue and whose process is gone. */
  async lockedByTheDead(): Promise<string[]> {
    const rows = await this.dataSource.query<{ by: string }[]>(
      `select locked_by as by from (select locked_by from queue._private_jobs union select locked_by from queue._private_job_queues) as held
       where locked_by is not null and not exists (${holder})`,
      [LOCK_SPACE],
    );
    return rows.map(({ by }) => by);
  }

  async #look(): Promise<void> {
    const rows = await this.dataSource.query<{ id: string; connection: string; process: number | null }[]>(
      `select jobs.id::text, coalesce(payload ->> 'connectionId', payload -> 0 ->> 'connectionId') as connection,
              (${holder}) as process
       from queue._private_jobs as jobs join queue._private_tasks as tasks on tasks.id = jobs.task_id
       where tasks.identifier in ('sync', 'refetch') and locked_by is not null`,
      [LOCK_SPACE],
    );
    const alive = rows.filter(({ process }) => process !== null);
    this.busy.clear();
    const reading = new Set<string>();
    for (const { id, connection, process } of alive) {
      this.busy.add(Number(process));
      this.readers.add(Number(process));
      if (!this.#seen.has(id)) this.runs += 1;
      this.#seen.add(id);
      if (reading.has(connection)) this.atOnce.push(connection);
      reading.add(connection);
    }
  }
}

/** The database connection that holds the lock on the id in `locked_by`; none = its process is gone. */
const holder = `
  select pid from pg_locks where locktype = 'advisory' and granted and classid = $1::oid
    and objid::bigint = (hashtext(locked_by)::bigint & 4294967295)`;
