import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { readConfig } from '../config.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { DeriveService } from '../facts/derive.service.js';
import { DocumentsService } from '../facts/documents.service.js';
import { FactsService } from '../facts/facts.service.js';
import { FailuresService } from '../facts/failures.service.js';
import { EventsService } from '../queue/events.service.js';
import { QueueService } from '../queue/queue.service.js';
import { TaskRegistry } from '../queue/task-registry.service.js';
import { type ConnectionsService, KeyWaits } from '../sources/connections.service.js';
import { MemorySource } from './memory-connector.js';
import { SyncTask } from './sync-task.js';
import { SyncService } from './sync.service.js';

export class TestClock extends Clock {
  at = Date.parse('2026-03-02T12:00:00.000Z');
  override now(): number {
    return this.at;
  }
}

/** The services of sync and facts on a database of their own, reading a source in memory. */
export async function createTestWorld() {
  const database: TestDatabase = await createTestDatabase();
  const { dataSource } = database;
  const config = readConfig({ DATABASE_URL: database.url, FLOW_ROLE: 'worker' });
  const clock = new TestClock();
  const source = new MemorySource();
  const registry = new TaskRegistry();
  const queue = new QueueService(dataSource, config);
  await queue.onModuleInit();
  const events = new EventsService(dataSource, config);
  const documents = new DocumentsService(clock);
  const settings = new SettingsService(dataSource, clock);
  const deriving = new DeriveService(dataSource, clock, settings, queue, registry);
  const failures = new FailuresService(dataSource, settings, queue, registry);
  const scopes = [{ id: 'A', name: 'A', detail: null }];
  const connections = {
    open: async () => ({ connector: source.connector, config: {}, scopes, backfillFrom: '2026-01-01' }),
    waits: (id: string) => KeyWaits.ofConnection(dataSource, clock, id),
  } as unknown as ConnectionsService;
  const sync = new SyncService(dataSource, clock, config, queue);
  const task = new SyncTask(dataSource, clock, connections, documents, deriving, events, sync, registry);
  const connectionId = randomUUID();
  const productId = randomUUID();
  const never = new AbortController().signal;
  const world = {
    ...{
      dataSource,
      clock,
      config,
      connections,
      source,
      registry,
      queue,
      events,
      deriving,
      documents,
      failures,
      sync,
      task,
      scopes,
    },
    ...{ connectionId, productId, facts: new FactsService(dataSource), url: database.url },
    read: (signal: AbortSignal = never): Promise<void> => task.run(connectionId, signal),
    derive: () => deriving.derive(connectionId, { changed: true }),
    drop: () => database.drop(),
    /** As it was at first: much quicker than a new database. */
    async reset(): Promise<void> {
      source.clear();
      clock.at = new TestClock().at;
      scopes.splice(1);
      await empty(dataSource);
      await seed(dataSource, connectionId, productId);
    },
  };
  await seed(dataSource, connectionId, productId);
  return world;
}

export type TestWorld = Awaited<ReturnType<typeof createTestWorld>>;

async function empty(dataSource: DataSource): Promise<void> {
  await dataSource.query('truncate connection, product, scope_link, stage_rule, setting cascade');
  await dataSource.query('delete from queue._private_jobs');
}

/** One connection with two scopes, and a product that is linked to the first. */
async function seed(dataSource: DataSource, connectionId: string, productId: string): Promise<void> {
  const at = new Date('2026-03-02T12:00:00.000Z');
  await dataSource.query(
    `insert into connection (id, connector, name, config, sample, backfill_from, created_at)
     values ($1, 'memory', 'Memory', '{}', false, '2026-01-01', $2)`,
    [connectionId, at],
  );
  await dataSource.query(
    `insert into connection_scope (connection_id, scope_id, name) values ($1, 'A', 'A'), ($1, 'B', 'B')`,
    [connectionId],
  );
  await dataSource.query(
    `insert into product (id, slug, name, why, user_group, sample, created_at) values ($1, 'p', 'P', '', '', false, $2)`,
    [productId, at],
  );
  await dataSource.query(`insert into scope_link (id, product_id, connection_id, scope_id) values ($1, $2, $3, 'A')`, [
    randomUUID(),
    productId,
    connectionId,
  ]);
}

/** Every row of the tables, without what tells only when it was written: two of these are equal, or something was lost. */
export async function dump(world: TestWorld, tables: readonly string[]): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of tables) {
    const rows = await world.dataSource.query<{ row: string }[]>(
      `select (to_jsonb(t) - 'stored_at' - 'run_id' - 'seen_at')::text as row from ${table} t order by 1`,
    );
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}
