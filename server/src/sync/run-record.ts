import { randomUUID } from 'node:crypto';
import type { Progress, SourceFault } from 'connectors';
import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import type { EventsService } from '../queue/events.service.js';

/** Often enough to watch, seldom enough not to matter. */
const TELL_EVERY = 1_000;

export interface RunEnd {
  readonly state: 'done' | 'waiting' | 'failed' | 'cut';
  readonly fault: SourceFault | null;
  /** Everything was read that the key may read, in every scope. */
  readonly isWhole: boolean;
}

/** One run as people follow it: a row, and news of it. */
export class RunRecord {
  readonly id = randomUUID();
  private toldAt = 0;
  /** Writes one after the other, so that an older state never comes last. */
  private writing: Promise<void> = Promise.resolve();
  private progress: Progress | null = null;

  private constructor(
    private readonly dataSource: DataSource,
    private readonly events: EventsService,
    private readonly clock: Clock,
    private readonly connectionId: string,
  ) {}

  /** One run at a time: a row that still says it runs belongs to a process that is gone. */
  static async begin(
    dataSource: DataSource,
    events: EventsService,
    clock: Clock,
    connectionId: string,
  ): Promise<RunRecord> {
    const run = new RunRecord(dataSource, events, clock, connectionId);
    const at = new Date(clock.now());
    await dataSource.query(
      `update sync_run set state = 'cut', ended_at = progress_at where connection_id = $1 and state = 'running'`,
      [connectionId],
    );
    await dataSource.query(
      `insert into sync_run (id, connection_id, state, started_at, progress_at, pages, documents_read, documents_changed, set_aside, done)
       values ($1, $2, 'running', $3, $3, 0, 0, 0, 0, 0)`,
      [run.id, connectionId, at],
    );
    await run.publish();
    return run;
  }

  /** Called for every page; tells about it now and then. */
  tell(progress: Progress): void {
    this.progress = progress;
    const now = this.clock.now();
    if (now - this.toldAt < TELL_EVERY) return;
    this.toldAt = now;
    // Progress is for watching: a write that fails must not stop the run, and the end is written by `end`.
    this.writing = this.writing.then(() => this.write()).catch(() => undefined);
  }

  async end({ state, fault }: Omit<RunEnd, 'isWhole'>): Promise<void> {
    await this.writing;
    await this.write();
    const waitingUntil = state === 'waiting' && fault ? dateOrNull(fault.untilMs) : null;
    await this.dataSource.query(
      'update sync_run set state = $2, ended_at = $3, waiting_until = $4, fault = $5 where id = $1',
      [this.id, state, new Date(this.clock.now()), waitingUntil, fault === null ? null : JSON.stringify(fault)],
    );
    await this.publish();
  }

  private async write(): Promise<void> {
    if (!this.progress) return;
    const { stream, pages, documentsRead, documentsChanged, setAside, done } = this.progress;
    await this.dataSource.query(
      `update sync_run set progress_at = $2, stream = $3, pages = $4, documents_read = $5, documents_changed = $6,
              set_aside = $7, done = $8
       where id = $1`,
      [this.id, new Date(this.clock.now()), stream, pages, documentsRead, documentsChanged, setAside, done],
    );
    await this.publish();
  }

  private publish(): Promise<void> {
    return this.events.publish('runs', { connectionId: this.connectionId, runId: this.id });
  }
}

const dateOrNull = (at: number | null): Date | null => (at === null ? null : new Date(at));
