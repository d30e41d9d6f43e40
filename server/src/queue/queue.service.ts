import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../config.js';
import { migrateQueue, queueSchema } from './queue-schema.js';

export { queueSchema } from './queue-schema.js';

export interface JobOptions {
  /** Jobs with the same queue name run one after the other. */
  readonly queueName?: string;
  /** A job that waits under the same key is replaced, so that asking twice does the work once. */
  readonly jobKey?: string;
  /** Not before this instant, epoch milliseconds. */
  readonly runAt?: number;
  /** Joins a transaction: the job exists only if the transaction is committed. */
  readonly manager?: EntityManager;
}

/** Leaves work for the worker. */
@Injectable()
export class QueueService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
  ) {}

  async onModuleInit(): Promise<void> {
    if (this.config.databaseUrl === null) throw new Error('The queue needs a database');
    await migrateQueue(this.dataSource, this.config.databaseUrl);
  }

  async add(task: string, payload: object, options: JobOptions = {}): Promise<void> {
    for (;;) {
      const [job] = await (options.manager ?? this.dataSource).query<{ id: string | null }[]>(
        `select id from ${queueSchema}.add_job($1, $2::json, queue_name => $3, job_key => $4, run_at => $5)`,
        [
          task,
          JSON.stringify(payload),
          options.queueName ?? null,
          options.jobKey ?? null,
          options.runAt === undefined ? null : new Date(options.runAt).toISOString(),
        ],
      );
      // A worker that takes the job of this key between the library's two looks at it: nothing is left, and no error told.
      if (job?.id !== null) return;
    }
  }

  /** Whether a job of this key waits, runs, or is tried again. One that has failed for good stays in the table too. */
  async holds(jobKey: string): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      `select from ${queueSchema}.jobs where key = $1 and (attempts < max_attempts or locked_at is not null)`,
      [jobKey],
    );
    return rows.length > 0;
  }
}
