import { Injectable } from '@nestjs/common';
import type { RunPage, RunProgress } from 'shared/contracts';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { QueueService } from '../queue/queue.service.js';
import { DocumentCounts } from './document-counts.js';
import { dueConnections } from './questions/due-connections.js';
import { latestRuns } from './questions/latest-runs.js';
import { pausedIn } from './questions/paused.js';
import { readingStates } from './questions/reading-states.js';
import { runsBefore } from './questions/runs-before.js';
import { credentialOf, queueOf } from './queue-of.js';
import { readingState, runProgress, type ReadingState } from './reading-state.js';
import type { RunEnd } from './run-record.js';

export { pauseKey } from './questions/paused.js';
export type { ReadingState } from './reading-state.js';
export type RunOfConnection = RunProgress & { readonly connectionId: string; readonly connectionName: string };

/** When sources are read, and how that goes. */
@Injectable()
export class SyncService {
  private readonly documentCounts = new DocumentCounts();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly queue: QueueService,
  ) {}

  /** Reads the connection as soon as a worker is free. While it is being read, it is read once more afterwards. */
  runNow(connectionId: string): Promise<void> {
    return this.enqueue(connectionId);
  }

  /** How every connection is doing, by its id. */
  async states(): Promise<Map<string, ReadingState>> {
    const place = { now: this.clock.now(), tick: this.config.tickSeconds * 1_000 };
    const rows = await readingStates(this.dataSource);
    const documents = await this.documentCounts.of(this.dataSource, rows);
    return new Map(
      rows.map((row) => [row.connectionId, readingState(row, documents.get(row.connectionId) ?? 0, place)]),
    );
  }

  /** The latest runs of all connections, newest first. */
  async runs(limit: number): Promise<RunOfConnection[]> {
    const rows = await latestRuns(this.dataSource, limit);
    return rows.map(({ connectionId, connectionName, ...run }) => ({
      connectionId,
      connectionName,
      ...runProgress(run),
    }));
  }

  /** Runs of one connection that began before an instant, newest first; null = the newest of all. */
  runsOf(connectionId: string, before: string | null): Promise<RunPage> {
    return runsBefore(this.dataSource, connectionId, before);
  }

  /** What is done in this queue is never done beside a run of the connection. */
  queueOf(connectionId: string): Promise<string> {
    return queueOf(this.dataSource, connectionId);
  }

  /** Tells one key of a connection from another. */
  credentialOf(connectionId: string): Promise<string | null> {
    return credentialOf(this.dataSource, connectionId);
  }

  /** Connections to read now; see `questions/due-connections.ts`. */
  due(): Promise<string[]> {
    return dueConnections(this.dataSource, this.clock.now());
  }

  /** One job a connection waits at most, and one runs; of those that share a key, one at a time (decisions.md 33). */
  async enqueue(connectionId: string, runAt?: number): Promise<void> {
    await this.queue.add(
      'sync',
      { connectionId },
      {
        queueName: await queueOf(this.dataSource, connectionId),
        jobKey: `sync:${connectionId}`,
        ...(runAt === undefined ? {} : { runAt }),
      },
    );
  }

  /** False = paused, removed, or never there. */
  async isRead(connectionId: string): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      `select from connection where id = $1 and removed_at is null and not ${pausedIn('connection.id')}`,
      [connectionId],
    );
    return rows.length > 0;
  }

  /** What a run leaves behind for the connection. One that had to leave something out is no reading without a fault. */
  async keepState(
    connectionId: string,
    { state, fault, isWhole }: RunEnd,
    remainingCalls: number | null,
  ): Promise<void> {
    if (state === 'cut') return;
    // A run that only left something out goes on with the rest: what was left out waits by itself.
    const comeBackAt = state === 'waiting' ? (fault?.untilMs ?? null) : null;
    await this.dataSource.query(
      `insert into connection_state as old (connection_id, last_complete_at, fault, fault_since, remaining_calls, not_before)
       select $1, $2, $3, case when $3::jsonb is not null then $6::timestamptz end, $4, $5 where exists (select from connection where id = $1)
       on conflict (connection_id) do update set
         last_complete_at = coalesce(excluded.last_complete_at, old.last_complete_at), fault = excluded.fault,
         fault_since = case when old.fault ->> 'code' = excluded.fault ->> 'code'
           then coalesce(old.fault_since, excluded.fault_since) else excluded.fault_since end,
         remaining_calls = coalesce(excluded.remaining_calls, old.remaining_calls),
         not_before = greatest(excluded.not_before, old.not_before)`,
      [
        connectionId,
        isWhole ? new Date(this.clock.now()) : null,
        fault === null ? null : JSON.stringify(fault),
        remainingCalls,
        comeBackAt === null ? null : new Date(comeBackAt),
        new Date(this.clock.now()),
      ],
    );
  }
}
