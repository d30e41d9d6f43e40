import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { firstStartLink } from 'server/access/first-start-link';
import { Clock } from 'server/clock';
import { createTestDatabase, type TestDatabase } from 'server/database/test-database';
import { startTestApplication, type TestApplication } from 'server/http/test-application';
import { sourceList, type ConnectionSummary } from 'shared/contracts';
import type { z } from 'zod';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A clock that a test sets; the product has no other. */
export class SetClock extends Clock {
  constructor(public at: string) {
    super();
  }
  override now(): number {
    return Date.parse(this.at);
  }
}

/**
 * The whole product in one process, web and worker, on a database of its own; spoken to over HTTP like any user.
 * The sample organisation stays out unless it is asked for.
 */
export class RunningProduct {
  private constructor(
    readonly url: string,
    readonly database: TestDatabase,
    private readonly application: TestApplication,
    private cookie: string,
    /** The one-time link; used already unless `signedIn` was false. */
    readonly firstStartLink: string,
  ) {}

  /**
   * @param options.signedIn false leaves the one-time link to a browser
   * @param options.database one that is there already; otherwise a new one
   */
  static async start(
    options: { clock?: Clock; variables?: NodeJS.ProcessEnv; signedIn?: boolean; database?: TestDatabase } = {},
  ): Promise<RunningProduct> {
    const clock = options.clock ?? new Clock();
    const database = options.database ?? (await createTestDatabase());
    const variables = { FLOW_ROLE: 'all', FLOW_SAMPLE: 'off', FLOW_TICK_SECONDS: '3600', ...options.variables };
    const application = await startTestApplication(database.url, { clock, variables });
    const folder = await mkdtemp(path.join(tmpdir(), 'flow-product-'));
    const link = await firstStartLink(database.dataSource, clock, folder);
    await rm(folder, { recursive: true });
    const product = new RunningProduct(application.url, database, application, '', `${application.url}${link ?? ''}`);
    if (options.signedIn !== false) await product.signIn('session/link', { key: link?.split('#key=')[1] });
    return product;
  }

  /** Signs in as somebody with a password, where the one-time link was left to a browser. */
  async enter(email: string, password: string): Promise<void> {
    await this.signIn('session', { email, password });
  }

  private async signIn(address: string, body: unknown): Promise<void> {
    const answer = await this.send('POST', address, body);
    this.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  }

  /** The session as a browser keeps it. */
  get sessionCookie(): { name: string; value: string; url: string } {
    const [name = '', value = ''] = this.cookie.split('=');
    return { name, value, url: this.url };
  }

  /** The answer's body, parsed by its contract; anything but a success is thrown with its text. */
  async ask<T>(method: Method, address: string, contract: z.ZodType<T>, body?: unknown): Promise<T> {
    return contract.parse(await (await this.send(method, address, body)).json());
  }

  async send(method: Method, address: string, body?: unknown): Promise<Response> {
    const csv = typeof body === 'string' || body instanceof Uint8Array;
    const headers = { cookie: this.cookie, 'content-type': csv ? 'text/csv' : 'application/json' };
    const content = body === undefined ? {} : { body: csv ? body : JSON.stringify(body) };
    const answer = await fetch(`${this.url}/api/${address}`, { method, headers, ...content } as RequestInit);
    if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`);
    return answer;
  }

  /** Waits until a question has the wanted answer. */
  async until<T>(question: () => Promise<T>, wanted: (answer: T) => boolean, seconds = 90): Promise<T> {
    const end = Date.now() + seconds * 1_000;
    for (;;) {
      const answer = await question();
      if (wanted(answer)) return answer;
      if (Date.now() > end) throw new Error(`Not within ${seconds} s: ${JSON.stringify(answer).slice(0, 2_000)}`);
      await pause(100);
    }
  }

  /** Waits until every source has been read to its end, and all that follows from it has been worked out. */
  async settled(seconds = 90): Promise<ConnectionSummary[]> {
    const { connections } = await this.until(
      () => this.ask('GET', 'sources', sourceList),
      (list) => list.connections.every(({ lastCompleteAt }) => lastCompleteAt !== null),
      seconds,
    );
    await this.until(
      () => this.jobs(),
      (jobs) => jobs.length === 0,
      seconds,
    );
    return connections;
  }

  /** Names of the tasks that wait, run or are tried once more; what is planned for a later hour is not among them. */
  async jobs(): Promise<string[]> {
    const rows = await this.database.dataSource.query<{ task: string }[]>(
      `select task_identifier as task from queue.jobs where attempts < max_attempts and (run_at <= $1 or attempts > 0)`,
      // The database tells microseconds: what was added in this very millisecond would lie ahead of it.
      [new Date(Date.now() + 1_000)],
    );
    return rows.map(({ task }) => task);
  }

  async stop(): Promise<void> {
    await this.application.close();
    await this.database.drop();
  }
}
