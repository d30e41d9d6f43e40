import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../../clock.js';
import { ReplayService } from '../../facts/replay.service.js';
import { EventsService } from '../../queue/events.service.js';
import { QueueService } from '../../queue/queue.service.js';
import { TaskRegistry } from '../../queue/task-registry.service.js';
import { RefetchService } from '../../sync/refetch.service.js';
import { SyncService } from '../../sync/sync.service.js';
import { ConnectionsService } from '../connections.service.js';
import { ConnectorListService } from '../connector-list.service.js';
import { countedNext, fedProducts } from './care-rows.js';
import { isToForget } from './left-behind.js';
import { streamsOf } from './streams-of.js';

const tend = z.discriminatedUnion('task', [
  z.object({ task: z.literal('reread'), connectionId: z.uuid(), stream: z.string(), sourceId: z.string().nullable() }),
  z.object({
    task: z.literal('census'),
    connectionId: z.uuid(),
    scopeId: z.string(),
    stream: z.string(),
    confirmed: z.number().int().nullable(),
  }),
  z.object({ task: z.literal('verify'), connectionId: z.uuid() }),
  z.object({ task: z.literal('rebuild'), connectionId: z.uuid() }),
  z.object({ task: z.literal('forget'), connectionId: z.uuid() }),
]);
export type Tend = z.infer<typeof tend>;
type Of<Task extends Tend['task']> = Extract<Tend, { task: Task }>;

/** In how many scopes a record is looked for one by one; beyond that its stream is read again. */
const MOST_SCOPES = 50;
/** Documents of one transaction. */
const CHUNK = 2_000;

/** What people asked to be done with a source, one after the other and never beside a run of it. */
@Injectable()
export class TendTask implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly connections: ConnectionsService,
    private readonly connectors: ConnectorListService,
    private readonly events: EventsService,
    private readonly queue: QueueService,
    private readonly refetch: RefetchService,
    private readonly replay: ReplayService,
    private readonly sync: SyncService,
    private readonly registry: TaskRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.register('tend', (job, signal) => this.run(tend.parse(job), signal));
  }

  async run(job: Tend, signal: AbortSignal): Promise<void> {
    if (job.task === 'forget') await this.forget(job, signal);
    else if (!(await this.isThere(job.connectionId))) return;
    else if (job.task === 'reread') await this.reread(job);
    else if (job.task === 'census') await this.count(job);
    else if (job.task === 'verify') await this.verify(job);
    else await this.rebuild(job, signal);
    await this.events.publish('sources', { connectionId: job.connectionId });
  }

  /** By id where there is one; otherwise the cursor goes, and the stream is read from its beginning. */
  private async reread({ connectionId, stream, sourceId }: Of<'reread'>): Promise<void> {
    const { scopes } = await this.connections.get(connectionId);
    if (sourceId !== null && scopes.length <= MOST_SCOPES && (await this.canFind(connectionId, stream))) {
      const wanted = scopes.map(({ id }) => ({ stream, scopeId: id, sourceId }));
      await this.refetch.soon(connectionId, wanted, this.dataSource.manager);
      return;
    }
    // What is refused still comes back with the reading; what is gone, or never had an id to be known by, would stay for ever.
    await this.dataSource.transaction(async (manager) => {
      await manager.query('delete from set_aside where connection_id = $1 and stream = $2 and source_id = $3', [
        ...[connectionId, stream, sourceId ?? ''],
      ]);
      await manager.query(
        'update checkpoint set cursor = null, mark = null, resume = null, until = null where connection_id = $1 and stream = $2',
        [connectionId, stream],
      );
    });
    await this.sync.enqueue(connectionId);
  }

  /** Everything is read from its beginning and counted; what is stored stands as it is until something else is met. */
  private async verify({ connectionId }: Of<'verify'>): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        'update checkpoint set cursor = null, mark = null, resume = null, until = null where connection_id = $1',
        [connectionId],
      );
      await manager.query('update census set due_at = $2 where connection_id = $1', [connectionId, countedNext]);
      // Those that have an id are told of anew under it.
      await manager.query(`delete from set_aside where connection_id = $1 and source_id = ''`, [connectionId]);
    });
    await this.sync.enqueue(connectionId);
  }

  private async canFind(connectionId: string, stream: string): Promise<boolean> {
    const { connector } = await this.connections.get(connectionId);
    return streamsOf(this.connectors.find(connector)).some(
      ({ name, census }) => name === stream && census !== undefined,
    );
  }

  private async count({ connectionId, scopeId, stream, confirmed }: Of<'census'>): Promise<void> {
    await this.dataSource.query(
      'update census set due_at = $4, confirmed = $5 where connection_id = $1 and scope_id = $2 and stream = $3',
      [connectionId, scopeId, stream, countedNext, confirmed],
    );
    await this.sync.enqueue(connectionId);
  }

  private async rebuild({ connectionId }: Of<'rebuild'>, signal: AbortSignal): Promise<void> {
    // Begun anew after it failed or was given up for lost, it is under way again.
    await this.dataSource.query(
      `update rebuild set state = 'running', ended_at = null where connection_id = $1 and state <> 'running'`,
      [connectionId],
    );
    const keep = async (documents: number): Promise<void> => {
      signal.throwIfAborted();
      await this.dataSource.query('update rebuild set documents = $2 where connection_id = $1', [
        connectionId,
        documents,
      ]);
      await this.events.publish('sources', { connectionId });
    };
    try {
      const { documents } = await this.replay.replay(connectionId, this.connectors.all, keep);
      await this.endRebuild(connectionId, 'done', documents);
    } catch (error) {
      // Told to stop, its job is put back and begins anew.
      if (!signal.aborted) await this.endRebuild(connectionId, 'failed', null);
      throw error;
    }
    const products = await fedProducts(this.dataSource, connectionId);
    const productIds = products.map(({ id }) => id);
    if (productIds.length > 0) await this.queue.add('renew-readings', { productIds, because: 'replay' });
  }

  private async endRebuild(connectionId: string, state: 'done' | 'failed', documents: number | null): Promise<void> {
    await this.dataSource.query(
      'update rebuild set state = $2, ended_at = $3, documents = coalesce($4, documents) where connection_id = $1',
      [connectionId, state, new Date(this.clock.now()), documents],
    );
  }

  /** Facts go with their documents. The connection goes last, so that a process that dies leaves nothing that nobody finds. */
  private async forget({ connectionId }: Of<'forget'>, signal: AbortSignal): Promise<void> {
    if (await this.isThere(connectionId)) {
      if (!(await isToForget(this.dataSource, connectionId))) throw new Error(`${connectionId} is read still`);
      await this.connections.remove(connectionId);
    }
    const products = await fedProducts(this.dataSource, connectionId);
    for (let deleted = CHUNK; deleted === CHUNK;) {
      signal.throwIfAborted();
      const ids = await this.dataSource.query<{ id: string }[]>(
        'select id from document where connection_id = $1 limit $2',
        [connectionId, CHUNK],
      );
      await this.dataSource.query('delete from document where id = any($1::uuid[])', [ids.map(({ id }) => id)]);
      deleted = ids.length;
    }
    const productIds = products.map(({ id }) => id);
    await this.dataSource.transaction(async (manager) => {
      await manager.query('delete from connection where id = $1', [connectionId]);
      if (productIds.length > 0) await this.queue.add('renew-readings', { productIds, because: 'link' }, { manager });
    });
  }

  private async isThere(connectionId: string): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>('select from connection where id = $1 and removed_at is null', [
      connectionId,
    ]);
    return rows.length > 0;
  }
}
