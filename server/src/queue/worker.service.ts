import { EventEmitter } from 'node:events';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { run, type JobHelpers, type Runner, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { Config } from '../config.js';
import { keepAlive } from '../database/keep-alive.js';
import { quietLogger } from './queue-logger.js';
import { holdForGood } from './hold-for-good.js';
import { queueSchema } from './queue-schema.js';
import { TaskRegistry, type Task } from './task-registry.service.js';
import { unlockDeadWorkers, WorkerLocks } from './worker-locks.js';

const CONCURRENCY = 3;
const LOOK_FOR_THE_DEAD = 2_000;
/** A signal to stop must not leave the terminal hanging: tasks hear of it at once. */
const GRACE = 100;

/** Does the queue's work, in processes that have the worker's role. */
@Injectable()
export class WorkerService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('worker');
  private stopped: (() => Promise<void>) | null = null;

  constructor(
    private readonly config: Config,
    private readonly registry: TaskRegistry,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role === 'web' || this.config.databaseUrl === null) return;
    this.stopped = await this.start(this.config.databaseUrl);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stopped?.();
    this.stopped = null;
  }

  private async start(url: string): Promise<() => Promise<void>> {
    const pool = new pg.Pool({ connectionString: url, max: CONCURRENCY + 2, ...keepAlive });
    pool.on('error', (error) => this.log.warn(error.message));
    const locks = new WorkerLocks(url, (error) => this.die(`Lost the worker locks (${error.message})`));
    await locks.open();
    await this.unlock(pool);
    const own: string[] = [];
    let stopping = false;
    const events = new EventEmitter();
    events.on('worker:create', ({ worker }: { worker: { workerId: string } }) => {
      own.push(worker.workerId);
      locks.hold(worker.workerId);
    });
    // The library lets this worker go for good and its job locked, which nobody would look at while its lock is held.
    events.on('worker:fatalError', ({ error }: { error: unknown }) => {
      if (!stopping) this.die(`Could not put a job down (${error instanceof Error ? error.message : String(error)})`);
    });
    const runner = await run({
      pgPool: pool,
      schema: queueSchema,
      concurrency: CONCURRENCY,
      pollInterval: 1_000,
      gracefulShutdownAbortTimeout: GRACE,
      noHandleSignals: true,
      logger: quietLogger,
      taskList: this.taskList(),
      events,
      // The library asks this before it takes a job: the one place to wait for the worker's lock.
      forbiddenFlags: () => locks.ready(),
    });
    const looking = setInterval(() => void this.look(pool, own), LOOK_FOR_THE_DEAD);
    return async () => {
      stopping = true;
      clearInterval(looking);
      await stop(runner);
      await locks.close();
      await pool.end();
    };
  }

  private async unlock(pool: pg.Pool): Promise<void> {
    try {
      const dead = await unlockDeadWorkers(pool);
      if (dead.length > 0) this.log.log(`Took over the work of ${dead.length} worker(s) that ended without a goodbye`);
    } catch (error) {
      this.log.warn(error instanceof Error ? error.message : String(error));
    }
  }

  private async look(pool: pg.Pool, own: readonly string[]): Promise<void> {
    await this.unlock(pool);
    await holdForGood(pool, own).catch((error: unknown) => this.log.warn(error));
  }

  private taskList(): TaskList {
    return Object.fromEntries([...this.registry.tasks].map(([name, task]) => [name, runnable(name, task)]));
  }

  private die(because: string): void {
    this.log.fatal(`${because}; ending, so that others take over what is left and nobody works twice`);
    process.exit(1);
  }
}

/** A task that was told to stop is put back at once; a crash is left to the library, which tries again later. */
const runnable =
  (name: string, task: Task) =>
  async (payload: unknown, helpers: JobHelpers): Promise<void> => {
    const signal = helpers.abortSignal ?? new AbortController().signal;
    try {
      await task(payload, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
      const queueName = (await helpers.getQueueName()) ?? undefined;
      await helpers.addJob(name, payload, {
        ...(queueName === undefined ? {} : { queueName }),
        ...(helpers.job.key === null ? {} : { jobKey: helpers.job.key }),
      });
    }
  };

/** It may have ended by itself already; then there is nothing to stop. */
const stop = (runner: Runner): Promise<void> => runner.stop().catch(() => undefined);
