import { SettingsService } from 'server/catalogue/settings.service';
import { Clock } from 'server/clock';
import { readConfig } from 'server/config';
import type { TestDatabase } from 'server/database/test-database';
import { DeriveService } from 'server/facts/derive.service';
import { DocumentsService } from 'server/facts/documents.service';
import { derivedFactTables, sourceFactTables } from 'server/facts/fact-tables';
import { ReplayService } from 'server/facts/replay.service';
import { QueueService } from 'server/queue/queue.service';
import { TaskRegistry } from 'server/queue/task-registry.service';

/**
 * Throws every fact away and makes all of them again from the documents, as `npm run replay` does, with the network cut:
 * whoever would ask anything gets an error. @returns how many documents were read
 */
export async function replayed({ dataSource, url }: TestDatabase, connectionIds: readonly string[]): Promise<number> {
  const clock = new Clock();
  const queue = new QueueService(dataSource, readConfig({ DATABASE_URL: url, FLOW_ROLE: 'web' }));
  const deriving = new DeriveService(
    dataSource,
    clock,
    new SettingsService(dataSource, clock),
    queue,
    new TaskRegistry(),
  );
  const service = new ReplayService(dataSource, new DocumentsService(clock), deriving);
  const { fetch } = globalThis;
  globalThis.fetch = () => Promise.reject(new Error('The network is cut'));
  try {
    await dataSource.query(`truncate ${[...sourceFactTables, ...derivedFactTables].join(', ')}`);
    let documents = 0;
    for (const id of connectionIds) documents += (await service.replay(id)).documents;
    return documents;
  } finally {
    globalThis.fetch = fetch;
  }
}
