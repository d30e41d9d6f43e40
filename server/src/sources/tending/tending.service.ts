import { Injectable } from '@nestjs/common';
import type { CoverageList, RunPage, SourceCare, asideInput, censusInput } from 'shared/contracts';
import type { Role } from 'shared/domain';
import { sentence } from 'shared/language';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { SettingsService } from '../../catalogue/settings.service.js';
import { Clock } from '../../clock.js';
import { Fault } from '../../http/fault.js';
import { EventsService } from '../../queue/events.service.js';
import { QueueService } from '../../queue/queue.service.js';
import { pauseKey, SyncService } from '../../sync/sync.service.js';
import { ConnectionsService } from '../connections.service.js';
import { ConnectorListService } from '../connector-list.service.js';
import { changes, losses, missing, rebuild, scopesRead, setAside } from './care-rows.js';
import { coverageOf, coveredDays } from './coverage.js';
import { jobKeys } from './left-behind.js';
import type { Tend } from './tend-task.js';

/** What ops do with one source. What changes anything waits its turn with the runs of the source. */
@Injectable()
export class TendingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly connections: ConnectionsService,
    private readonly connectors: ConnectorListService,
    private readonly events: EventsService,
    private readonly queue: QueueService,
    private readonly settings: SettingsService,
    private readonly sync: SyncService,
  ) {}

  /** @throws Fault 404 */
  async care(id: string): Promise<SourceCare> {
    const connection = await this.connections.get(id);
    const connector = this.connectors.find(connection.connector);
    const { dataSource } = this;
    const coverage = await this.coverageOf([id]);
    return {
      coverage: { days: coveredDays, ...coverage(id) },
      scopesRead: await scopesRead(dataSource, connection, connector),
      setAside: await setAside(dataSource, id),
      missing: await missing(dataSource, connection),
      changes: await changes(dataSource, connection),
      rebuild: await rebuild(dataSource, id),
      losses: await losses(dataSource, id),
    };
  }

  /** Of every source that is read, by name. */
  async coverage(): Promise<CoverageList> {
    const ids = (await this.connections.list()).map(({ id }) => id);
    const coverage = await this.coverageOf(ids);
    return { days: coveredDays, sources: ids.map((id) => ({ connectionId: id, ...coverage(id) })) };
  }

  /** @throws Fault 404 */
  async runs(id: string, before: string | null): Promise<RunPage> {
    await this.connections.get(id);
    return this.sync.runsOf(id, before);
  }

  /** A pause holds until somebody ends it; a run that is under way ends after its page. @throws Fault 404 */
  async pause(id: string, paused: boolean, origin: { role: Role | null; reason: string | null }): Promise<void> {
    await this.connections.get(id);
    await this.settings.set(pauseKey(id), paused, origin);
    if (!paused) await this.sync.runNow(id);
    await this.events.publish('sources', { connectionId: id });
  }

  /** Reads a record again that was set aside, or its whole stream where it cannot be asked for alone. @throws Fault 404 or 409 */
  async readAgain(id: string, { stream, sourceId }: z.infer<typeof asideInput>): Promise<void> {
    await this.isReadOrThrow(id);
    const rows = await this.dataSource.query<unknown[]>(
      'select from set_aside where connection_id = $1 and stream = $2 and source_id = $3',
      [id, stream, sourceId ?? ''],
    );
    if (rows.length === 0) throw gone();
    await this.later(id, { connectionId: id, task: 'reread', stream, sourceId });
  }

  /** Reads everything once more and counts what is there, to see that it is as stored. @throws Fault 404 or 409 */
  async verify(id: string): Promise<void> {
    await this.isReadOrThrow(id);
    await this.later(id, { connectionId: id, task: 'verify' });
  }

  /** Answers what is missing. @throws Fault 404 or 409 */
  async answerCensus(
    id: string,
    { scopeId, stream, gone: isGone, missing }: z.infer<typeof censusInput>,
  ): Promise<void> {
    await this.isReadOrThrow(id);
    const rows = await this.dataSource.query<unknown[]>(
      `select from census where connection_id = $1 and scope_id = $2 and stream = $3 and suspect_since is not null`,
      [id, scopeId, stream],
    );
    if (rows.length === 0) throw gone();
    await this.later(id, { connectionId: id, task: 'census', scopeId, stream, confirmed: isGone ? missing : null });
  }

  /** Makes all facts again from the documents; asks no source. @throws Fault 404 */
  async rebuild(id: string): Promise<void> {
    await this.connections.get(id);
    const begin = (manager: EntityManager): Promise<unknown> =>
      manager.query(
        `insert into rebuild (connection_id, state, started_at, documents, of_documents)
       select $1, 'running', $2, 0, (select count(*) from document where connection_id = $1 and gone_at is null)
       on conflict (connection_id) do update set state = excluded.state, started_at = excluded.started_at,
         ended_at = null, documents = 0, of_documents = excluded.of_documents`,
        [id, new Date(this.clock.now())],
      );
    await this.later(id, { connectionId: id, task: 'rebuild' }, begin);
  }

  /** The source and all that was read from it, for good. @throws Fault 404, or 422 where the name is another one */
  async forget(id: string, name: string): Promise<void> {
    const connection = await this.connections.get(id);
    if (name.trim() !== connection.name) {
      const message = sentence('sources.nameDiffers');
      throw new Fault({ kind: 'yours', status: 422, message, fields: [{ path: 'name', message }] });
    }
    // In turn with a run that is under way: its queue goes by the key, which is forgotten here.
    const queueName = await this.sync.queueOf(id);
    // Wished for first: whatever stops us from here on, a later look finds the wish and carries it out.
    await this.dataSource.query('update connection set forget_at = $2 where id = $1', [
      ...[id, new Date(this.clock.now())],
    ]);
    await this.connections.remove(id);
    await this.queue.add('tend', { connectionId: id, task: 'forget' } satisfies Tend, {
      ...{ queueName, jobKey: jobKeys.forget(id) },
    });
    await this.events.publish('sources', { connectionId: id });
  }

  private coverageOf(ids: readonly string[]): ReturnType<typeof coverageOf> {
    return coverageOf(this.dataSource, ids, new Date(this.clock.now() - coveredDays * 86_400_000));
  }

  /** Leaves the work; what says that it is under way is kept with it or not at all. */
  private async later(id: string, tend: Tend, begin?: (manager: EntityManager) => Promise<unknown>): Promise<void> {
    const queueName = await this.sync.queueOf(id);
    const jobKey = tend.task === 'rebuild' ? jobKeys.rebuild(id) : undefined;
    await this.dataSource.transaction(async (manager) => {
      await begin?.(manager);
      await this.queue.add('tend', tend, { queueName, manager, ...(jobKey !== undefined && { jobKey }) });
    });
    await this.events.publish('sources', { connectionId: id });
  }

  private async isReadOrThrow(id: string): Promise<void> {
    await this.connections.get(id);
    if (await this.sync.isRead(id)) return;
    throw new Fault({
      kind: 'yours',
      status: 409,
      message: sentence('sources.paused'),
      nextStep: sentence('sources.pausedNext'),
    });
  }
}

const gone = (): Fault => new Fault({ kind: 'yours', status: 404, message: sentence('sources.alreadyMended') });
