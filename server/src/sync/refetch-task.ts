import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { refetch, type Wanted } from 'connectors';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../clock.js';
import { DeriveService } from '../facts/derive.service.js';
import { DocumentsService } from '../facts/documents.service.js';
import { TaskRegistry } from '../queue/task-registry.service.js';
import { ConnectionsService } from '../sources/connections.service.js';
import { PageStore } from './page-store.js';
import { sourceIo } from './source-io.js';
import { SyncService } from './sync.service.js';

const payload = z
  .array(
    z.object({
      connectionId: z.uuid(),
      stream: z.string(),
      scopeId: z.string().nullable(),
      sourceId: z.string().nullable(),
    }),
  )
  .min(1);

/** Beyond so many single things a run of everything is the smaller one. */
const MOST_WANTED = 200;

/** Asks a source again for a few things that it said are new. It shortens the wait for them, and changes nothing else. */
@Injectable()
export class RefetchTask implements OnModuleInit {
  private readonly log = new Logger('refetch');

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly connections: ConnectionsService,
    private readonly documents: DocumentsService,
    private readonly deriving: DeriveService,
    private readonly sync: SyncService,
    private readonly registry: TaskRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.register('refetch', async (job, signal) => {
      const wanted = payload.parse(job);
      const [{ connectionId } = { connectionId: '' }] = wanted;
      await this.run(connectionId, wanted, signal);
    });
  }

  async run(connectionId: string, wanted: readonly Wanted[], signal: AbortSignal): Promise<void> {
    if (!(await this.sync.isRead(connectionId))) return;
    const waits = await this.connections.waits(connectionId);
    // A source that wants to be left alone gets no more calls for being talkative: its next run finds it all.
    if (waits.notBefore.get() > this.clock.now() || wanted.length > MOST_WANTED) {
      return this.sync.enqueue(connectionId, Math.max(waits.notBefore.get(), this.clock.now()));
    }
    const { connector, config, scopes, backfillFrom, renewing } = await this.connections.open(connectionId);
    const io = { ...sourceIo(this.clock, this.log, connectionId, waits), renewing };
    const versions = new Map(connector.open(config, io).streams.map(({ name, version }) => [name, version]));
    const run = { runId: randomUUID(), connectionId, backfillFrom, versions };
    const store = new PageStore(this.dataSource, this.documents, this.clock, run);
    const { changed, answered } = await refetch({ connector, config, scopes, backfillFrom, io, store, wanted, signal });
    await waits.settled();
    await store.endAsides(answered);
    if (changed.length > 0) await this.deriving.enqueueChanged(connectionId);
  }
}
