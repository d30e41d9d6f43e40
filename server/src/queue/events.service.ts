import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import pg from 'pg';
import { endWith, ignoreElements, Subject, type Observable } from 'rxjs';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { Config } from '../config.js';
import { keepAlive } from '../database/keep-alive.js';

export const eventTopics = ['readings', 'runs', 'sources', 'imports'] as const;
export type EventTopic = (typeof eventTopics)[number];

const appEvent = z.object({ topic: z.enum(eventTopics), payload: z.record(z.string(), z.unknown()) });
export type AppEvent = z.infer<typeof appEvent>;

const CHANNEL = 'flow_event';
/** PostgreSQL refuses a message of 8,000 bytes, and with it the whole transaction. */
const MOST_BYTES = 7_999;
const RECONNECT_AFTER = 1_000;

/** Tells every process that something is new, through the database they share (decisions.md 34). */
@Injectable()
export class EventsService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('events');
  private readonly received = new Subject<AppEvent>();
  private client: pg.Client | null = null;
  private again: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
  ) {}

  /** What other processes and this one have published since one subscribed. */
  get events(): Observable<AppEvent> {
    return this.received.asObservable();
  }

  /** Emits when the process is about to stop: open streams end, so that it can. */
  get ended(): Observable<unknown> {
    return this.received.pipe(ignoreElements(), endWith(true));
  }

  /**
   * With a `manager`, it is told when the transaction is committed, and not otherwise. Of more than the database carries it is
   * only told that everything may be new.
   */
  async publish(topic: EventTopic, payload: Record<string, unknown>, manager?: EntityManager): Promise<void> {
    const whole = JSON.stringify({ topic, payload });
    const told = Buffer.byteLength(whole) > MOST_BYTES ? JSON.stringify({ topic, payload: {} }) : whole;
    await (manager ?? this.dataSource).query('select pg_notify($1, $2)', [CHANNEL, told]);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role !== 'worker') await this.listen();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.again);
    this.received.complete();
    await this.client?.end();
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.config.databaseUrl ?? undefined, ...keepAlive });
    client.on('notification', ({ payload }) => this.hear(payload));
    client.on('error', (error) => this.log.warn(error.message));
    client.on('end', () => this.listenAgain());
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      this.log.warn(error instanceof Error ? error.message : String(error));
      await client.end().catch(() => undefined);
      this.listenAgain();
    }
  }

  private listenAgain(): void {
    if (this.closed) return;
    clearTimeout(this.again);
    this.again = setTimeout(() => void this.listen().then(() => this.missed()), RECONNECT_AFTER);
  }

  /** Nobody kept what was said while we were deaf: everything may be new. */
  private missed(): void {
    for (const topic of eventTopics) this.received.next({ topic, payload: {} });
  }

  private hear(payload: string | undefined): void {
    const read = appEvent.safeParse(JSON.parse(payload ?? 'null'));
    if (read.success) this.received.next(read.data);
  }
}
