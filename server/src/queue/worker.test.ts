import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { QueueService } from './queue.service.js';
import { TaskRegistry } from './task-registry.service.js';
import { WorkerService } from './worker.service.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

describe('the queue', () => {
  let database: TestDatabase;
  let queue: QueueService;
  const ends: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    queue = new QueueService(database.dataSource, config());
    await queue.onModuleInit();
  });
  afterAll(async () => {
    for (const end of ends) await end();
    await database.drop();
  });

  const config = () => readConfig({ DATABASE_URL: database.url, FLOW_ROLE: 'worker' });
  const startWorker = async (registry: TaskRegistry): Promise<WorkerService> => {
    const worker = new WorkerService(config(), registry);
    await worker.onApplicationBootstrap();
    ends.push(() => worker.beforeApplicationShutdown());
    return worker;
  };

  it('does a job once, however often it was asked for while it waited', async () => {
    const done: unknown[] = [];
    const registry = new TaskRegistry();
    registry.register('once', async (payload) => void done.push(payload));
    for (const n of [1, 2, 3]) await queue.add('once', { n }, { jobKey: 'same', queueName: 'q' });
    const worker = await startWorker(registry);
    await until(() => done.length > 0);
    await worker.beforeApplicationShutdown();
    expect(done).toEqual([{ n: 3 }]);
  });

  it('runs jobs of one queue name one after the other', async () => {
    const open = new Set<number>();
    let most = 0;
    let done = 0;
    const registry = new TaskRegistry();
    registry.register('serial', async (payload) => {
      const { n } = payload as { n: number };
      open.add(n);
      most = Math.max(most, open.size);
      await new Promise((resolve) => setTimeout(resolve, 20));
      open.delete(n);
      done += 1;
    });
    for (const n of [1, 2, 3, 4]) await queue.add('serial', { n }, { queueName: 'connection:x' });
    const worker = await startWorker(registry);
    await until(() => done === 4);
    await worker.beforeApplicationShutdown();
    expect(most).toBe(1);
  });

  it('leaves nothing behind when the transaction that asked for it is rolled back', async () => {
    const asking = database.dataSource.transaction(async (manager) => {
      await queue.add('never', {}, { manager });
      throw new Error('rolled back');
    });
    await expect(asking).rejects.toThrow('rolled back');
    expect(await database.dataSource.query(`select from queue.jobs where task_identifier = 'never'`)).toEqual([]);
  });

  it('puts a job back when its process is told to stop, and another one does it at once', async () => {
    const stopping = new TaskRegistry();
    let begun = false;
    stopping.register('long', (_payload, signal) => {
      begun = true;
      return new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new Error('told to stop'))),
      );
    });
    const first = await startWorker(stopping);
    await queue.add('long', {}, { queueName: 'connection:y', jobKey: 'long' });
    await until(() => begun);
    await first.beforeApplicationShutdown();
    await takenOverBy('long');
  });

  it('takes over at once from a worker that was killed, and leaves a living one alone', async () => {
    await queue.add('hang', {}, { queueName: 'connection:z', jobKey: 'hang' });
    const victim = spawn(process.execPath, ['--import', hooks, '--input-type=module', '-e', hangingWorker], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: database.url, FLOW_ROLE: 'worker' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await lineFrom(victim);
    const registry = new TaskRegistry();
    let done = 0;
    registry.register('hang', async () => void (done += 1));
    await startWorker(registry);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(done).toBe(0);
    victim.kill('SIGKILL');
    await once(victim, 'exit');
    // The library by itself would leave the job locked for hours.
    await until(() => done === 1);
  });

  const takenOverBy = async (task: string): Promise<void> => {
    let done = false;
    const registry = new TaskRegistry();
    registry.register(task, async () => void (done = true));
    await startWorker(registry);
    await until(() => done);
  };
});

const hooks = `data:text/javascript,import { register } from 'node:module'; register('${new URL('../../../test/source-hooks.mjs', import.meta.url).href}')`;
const source = (path: string): string => new URL(path, import.meta.url).href;
const hangingWorker = `
  await import('reflect-metadata');
  const { readConfig } = await import('${source('../config.ts')}');
  const { TaskRegistry } = await import('${source('./task-registry.service.ts')}');
  const { WorkerService } = await import('${source('./worker.service.ts')}');
  const registry = new TaskRegistry();
  registry.register('hang', () => { console.log('begun'); return new Promise(() => undefined); });
  await new WorkerService(readConfig(), registry).onApplicationBootstrap();
`;

async function lineFrom(child: ChildProcess): Promise<void> {
  if (child.stdout) await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  if (child.exitCode !== null) throw new Error('the worker ended by itself');
}

async function until(condition: () => boolean): Promise<void> {
  const giveUp = performance.now() + 60_000;
  while (!condition()) {
    if (performance.now() > giveUp) throw new Error('it never happened');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
