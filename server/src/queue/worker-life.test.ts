import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '../config.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { QueueService } from './queue.service.js';
import { TaskRegistry, type Task } from './task-registry.service.js';
import { WorkerLocks } from './worker-locks.js';
import { WorkerService } from './worker.service.js';

describe('a worker', () => {
  let database: TestDatabase;
  let queue: QueueService;
  const workers: WorkerService[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    queue = new QueueService(database.dataSource, config());
    await queue.onModuleInit();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const worker of workers.splice(0)) await worker.beforeApplicationShutdown();
  });
  afterAll(() => database.drop());

  const config = () => readConfig({ DATABASE_URL: database.url, FLOW_ROLE: 'worker' });
  const query = (sql: string): Promise<unknown> => database.dataSource.query(sql);
  const isNew = async (sql: string): Promise<boolean> =>
    (await database.dataSource.query<{ new: boolean }[]>(sql))[0]?.new ?? false;
  const startWorker = async (name: string, task: Task): Promise<void> => {
    const registry = new TaskRegistry();
    registry.register(name, task);
    const worker = new WorkerService(config(), registry);
    await worker.onApplicationBootstrap();
    workers.push(worker);
  };

  it('ends where it cannot put down a job: its successor, not an hour, frees what it holds', async () => {
    const ends = jest.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    await query(
      `create function refuse() returns trigger language plpgsql as $$ begin raise 'no space left on device' using errcode = '53100'; end $$;
       create trigger refuse before delete on queue._private_jobs for each row execute function refuse()`,
    );
    await queue.add('quick', {}, { queueName: 'connection:full' });
    await startWorker('quick', () => Promise.resolve());
    await until(() => ends.mock.calls.length > 0);
    expect(ends.mock.calls[0]).toEqual([1]);
    await query('drop trigger refuse on queue._private_jobs');
    for (const worker of workers.splice(0)) await worker.beforeApplicationShutdown();
    let done = 0;
    await startWorker('quick', async () => void (done += 1));
    await until(() => done === 1);
  });

  it('keeps a job for as long as it works on it, longer than the library thinks anybody would', async () => {
    let begun = 0;
    const longTask: Task = (_payload, signal) => {
      begun += 1;
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
    };
    await queue.add('long', {}, { queueName: 'connection:long' });
    await startWorker('long', longTask);
    await until(() => begun === 1);
    const held = `locked_at = now() - interval '5 hours' where locked_by is not null`;
    await query(`update queue._private_jobs set ${held}; update queue._private_job_queues set ${held}`);
    await until(() => isNew(`select min(locked_at) > now() - interval '1 hour' as new from queue._private_jobs`));
    // The library looks for old locks at a moment by chance within the first minute of a process: this is at once.
    jest.spyOn(Math, 'random').mockReturnValue(0);
    await startWorker('long', longTask);
    await pause(300);
    expect(begun).toBe(1);
  });

  it('hears that its locks are gone also where the network falls silent', async () => {
    const line = await Line.to(database.url);
    let lost = 0;
    const locks = new WorkerLocks(line.url, () => (lost += 1), { every: 50, patience: 1_000 });
    await locks.open();
    locks.hold('worker-silent');
    await locks.ready();
    expect(lost).toBe(0);
    line.fallSilent();
    await until(() => lost > 0);
    expect(lost).toBe(1);
    line.close();
  });

  it('does not take its own standing still for silence: what came in meanwhile is read first', async () => {
    let lost = 0;
    const locks = new WorkerLocks(database.url, () => (lost += 1), { every: 10_000, patience: 100 });
    await locks.open();
    locks.hold('worker-busy');
    await locks.ready();
    locks.hold('worker-busier');
    // The question goes out first.
    await Promise.resolve().then(() => undefined);
    for (const end = performance.now() + 1_000; performance.now() < end;);
    await locks.ready();
    expect(lost).toBe(0);
    await locks.close();
  });
});

/** A way to the database that can stop carrying anything without either end being told. */
class Line {
  private readonly ends: Socket[] = [];
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async to(url: string): Promise<Line> {
    const { hostname, port } = new URL(url);
    const server = createServer((near) => {
      const far = connect(Number(port), hostname);
      near.pipe(far).pipe(near);
      line.ends.push(near, far);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const here = new URL(url);
    here.host = `127.0.0.1:${(server.address() as { port: number }).port}`;
    const line = new Line(server, here.href);
    return line;
  }

  fallSilent(): void {
    for (const end of this.ends) end.unpipe().pause();
  }

  close(): void {
    this.server.close();
    for (const end of this.ends) end.destroy();
  }
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const giveUp = performance.now() + 60_000;
  while (!(await condition())) {
    if (performance.now() > giveUp) throw new Error('it never happened');
    await pause(20);
  }
}
