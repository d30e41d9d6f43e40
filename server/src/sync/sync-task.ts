import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { runSync, type Io, type Progress, type SyncResult } from 'connectors';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../clock.js';
import { DeriveService } from '../facts/derive.service.js';
import { DocumentsService } from '../facts/documents.service.js';
import { EventsService } from '../queue/events.service.js';
import { TaskRegistry } from '../queue/task-registry.service.js';
import { ConnectionsService, type KeyWaits, type OpenConnection } from '../sources/connections.service.js';
import { PageStore } from './page-store.js';
import { RunRecord, type RunEnd } from './run-record.js';
import { sourceIo } from './source-io.js';
import { SyncService } from './sync.service.js';

const payload = z.object({ connectionId: z.uuid() });

/** During a long first read, figures appear before it ends. */
const DERIVE_EVERY = 15_000;
/** How soon a pause, or another key, stops a run that is under way. */
const LOOK_EVERY = 1_000;

/** Reads one connection, from where it stood to the present. */
@Injectable()
export class SyncTask implements OnModuleInit {
  private readonly log = new Logger('sync');

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly connections: ConnectionsService,
    private readonly documents: DocumentsService,
    private readonly deriving: DeriveService,
    private readonly events: EventsService,
    private readonly sync: SyncService,
    private readonly registry: TaskRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.register('sync', (job, signal) => this.run(payload.parse(job).connectionId, signal));
  }

  /** A run that was told to stop throws the signal's reason, so that its job is put back. */
  async run(connectionId: string, signal: AbortSignal): Promise<void> {
    if (!(await this.sync.isRead(connectionId))) return;
    const waits = await this.connections.waits(connectionId);
    if (waits.notBefore.get() > this.clock.now()) {
      return this.sync.enqueue(connectionId, waits.notBefore.get());
    }
    const record = await RunRecord.begin(this.dataSource, this.events, this.clock, connectionId);
    try {
      const result = await this.read(connectionId, record, waits, signal);
      await waits.settled();
      await this.finish(connectionId, record, result);
    } catch (error) {
      // A defect of ours, or the database: the queue tries again, and people see that it is not theirs to mend.
      await record.end({ state: 'failed', fault: null });
      throw error;
    } finally {
      await this.deriving.enqueueChanged(connectionId);
      await this.events.publish('sources', { connectionId });
    }
    signal.throwIfAborted();
  }

  private async read(
    connectionId: string,
    record: RunRecord,
    waits: KeyWaits,
    signal: AbortSignal,
  ): Promise<SyncResult> {
    const connection = await this.connections.open(connectionId);
    const { connector, config, scopes, backfillFrom } = connection;
    const io: Io = { ...sourceIo(this.clock, this.log, connectionId, waits), renewing: connection.renewing };
    const run = { runId: record.id, connectionId, backfillFrom, versions: versionsOf(connection, io) };
    const store = new PageStore(this.dataSource, this.documents, this.clock, run);
    let derivedAt = this.clock.now();
    const stopped = this.watch(connectionId, await this.sync.credentialOf(connectionId));
    const onProgress = (progress: Progress): void => {
      record.tell(progress);
      stopped.look();
      if (this.clock.now() - derivedAt < DERIVE_EVERY) return;
      derivedAt = this.clock.now();
      // The run's end derives in any case: a failure here costs only that figures come later.
      this.deriving.enqueueChanged(connectionId).catch((error: unknown) => this.log.warn(error));
    };
    const told = { ...io, callsRenewAt: waits.callsRenewAt };
    const stop = AbortSignal.any([signal, stopped.signal]);
    return runSync({ connector, config, scopes, backfillFrom, io: told, store, signal: stop, onProgress });
  }

  /**
   * Somebody may pause or remove the connection while it is read, or give it another key: the run then ends after the page it
   * is at.
   */
  private watch(connectionId: string, credential: string | null): { readonly signal: AbortSignal; look(): void } {
    const stopping = new AbortController();
    const goesOn = async (): Promise<boolean> =>
      (await this.sync.isRead(connectionId)) && (await this.sync.credentialOf(connectionId)) === credential;
    let lookedAt = this.clock.now();
    const look = (): void => {
      if (this.clock.now() - lookedAt < LOOK_EVERY) return;
      lookedAt = this.clock.now();
      goesOn().then(
        (isRead) => isRead || stopping.abort(),
        // The next page looks again.
        (error: unknown) => this.log.warn(error),
      );
    };
    return { signal: stopping.signal, look };
  }

  private async finish(connectionId: string, record: RunRecord, result: SyncResult): Promise<void> {
    // What somebody has to mend is told before what passes by itself.
    const leftOut = result.skipped.map((one) => one.fault);
    const skipped = leftOut.find(({ kind }) => kind === 'yours') ?? leftOut[0];
    const fault = result.fault ?? skipped ?? result.suspicions[0]?.fault ?? null;
    const end: RunEnd = {
      ...{ state: result.outcome, fault },
      // What the key may not read, or nobody, is not expected of it: that is told, and the rest is as new as it looks.
      isWhole:
        result.outcome === 'done' &&
        result.skipped.every(({ fault: { code } }) => code === 'noPermission' || code === 'keptBack'),
    };
    await this.sync.keepState(connectionId, end, result.remainingCalls);
    await record.end(end);
    const comeBackAt = comeBackAtOf(result);
    if (comeBackAt !== null) await this.sync.enqueue(connectionId, comeBackAt);
  }
}

/** Told to wait, or left out because one endpoint was: the rest is read on schedule meanwhile. Null = on schedule. */
function comeBackAtOf({ outcome, fault, skipped }: SyncResult): number | null {
  if (outcome === 'waiting') return fault?.untilMs ?? null;
  const told = skipped.flatMap(({ fault: { untilMs } }) => untilMs ?? []);
  return told.length === 0 ? null : Math.min(...told);
}

const versionsOf = ({ connector, config }: OpenConnection, io: Io): Map<string, number> =>
  new Map(connector.open(config, io).streams.map(({ name, version }) => [name, version]));
