import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { MessageEvent } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Socket } from 'node:net';
import { Clock } from '../clock.js';
import { readConfig } from '../config.js';
import { connect } from '../database/data-source.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { EventsController } from './events.controller.js';
import { EventsService, eventTopics } from './events.service.js';

describe('events', () => {
  let database: TestDatabase;
  let web: EventsService;
  let worker: EventsService;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    const service = (role: string) =>
      new EventsService(database.dataSource, readConfig({ DATABASE_URL: database.url, FLOW_ROLE: role }));
    web = service('web');
    worker = service('worker');
    await web.onApplicationBootstrap();
    await worker.onApplicationBootstrap();
  });
  afterEach(async () => {
    await web.beforeApplicationShutdown();
    await worker.beforeApplicationShutdown();
  });

  const browser = (lastSeen?: string): MessageEvent[] => {
    const seen: MessageEvent[] = [];
    new EventsController(web, new Clock()).stream(lastSeen).subscribe((event) => seen.push(event));
    return seen;
  };

  it('reach a browser of the web process when the worker publishes them, each with an id of its own', async () => {
    const seen = browser();
    await worker.publish('readings', { productIds: ['p'] });
    await worker.publish('runs', { connectionId: 'c' });
    await until(() => seen.length === 3);
    expect(seen.map(({ type, data }) => [type, data])).toEqual([
      ['heartbeat', {}],
      ['readings', { productIds: ['p'] }],
      ['runs', { connectionId: 'c' }],
    ]);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(3);
  });

  it('say only that everything may be new where there is more to tell than the database carries', async () => {
    const seen = browser();
    const productIds = Array.from({ length: 250 }, () => randomUUID());
    await worker.publish('readings', { productIds });
    await until(() => seen.length === 2);
    expect([seen[1]?.type, seen[1]?.data]).toEqual(['readings', {}]);
  });

  it('are told when the transaction is committed, and never when it is rolled back', async () => {
    const seen = browser();
    const lost = database.dataSource.transaction(async (manager) => {
      await worker.publish('sources', { n: 1 }, manager);
      throw new Error('rolled back');
    });
    await expect(lost).rejects.toThrow('rolled back');
    await database.dataSource.transaction((manager) => worker.publish('sources', { n: 2 }, manager));
    await until(() => seen.length === 2);
    expect(seen[1]?.data).toEqual({ n: 2 });
  });

  it('say that everything may be new to a browser that comes back', () => {
    expect(
      browser('17-3')
        .map(({ type }) => type)
        .sort(),
    ).toEqual(['heartbeat', ...eventTopics].sort());
  });

  it('say that everything may be new after the connection to the database was lost, and go on', async () => {
    const seen = browser();
    await database.dataSource.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where query like 'listen %' and datname = current_database() and pid <> pg_backend_pid()`,
    );
    const all = 1 + eventTopics.length;
    await until(() => seen.length === all);
    await worker.publish('readings', {});
    await until(() => seen.length === all + 1);
    expect(seen.at(-1)?.type).toBe('readings');
  });

  it('are not waited for on a connection that a network has swallowed: the kernel asks after it', async () => {
    const asksAfter = jest.spyOn(Socket.prototype, 'setKeepAlive');
    const another = new EventsService(
      database.dataSource,
      readConfig({ DATABASE_URL: database.url, FLOW_ROLE: 'web' }),
    );
    await another.onApplicationBootstrap();
    await another.beforeApplicationShutdown();
    const pooled = await connect(database.url);
    await pooled.destroy();
    // Others may connect in the same moment: they are asked after too.
    expect(asksAfter.mock.calls.length).toBeGreaterThanOrEqual(2);
    expect(asksAfter.mock.calls).toEqual(asksAfter.mock.calls.map(() => [true, 30_000]));
    asksAfter.mockRestore();
  });

  it('end when the process is about to stop, so that it can', async () => {
    let ended = false;
    new EventsController(web, new Clock()).stream(undefined).subscribe({ complete: () => void (ended = true) });
    await web.beforeApplicationShutdown();
    expect(ended).toBe(true);
  });
});

async function until(condition: () => boolean): Promise<void> {
  const giveUp = performance.now() + 60_000;
  while (!condition()) {
    if (performance.now() > giveUp) throw new Error('it never happened');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
