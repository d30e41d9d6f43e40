import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from 'server/supervisor/free-port';
import { RoleProcess } from '../product/role-process.js';

/** The built product, a web and a worker process, signed in to. */
export class BenchProduct {
  private constructor(
    readonly web: RoleProcess,
    readonly worker: RoleProcess,
    readonly url: string,
    readonly pool: pg.Pool,
    private readonly cookie: string,
  ) {}

  /** @param options.folder data folder, with the key file: whoever takes over a database needs it too */
  static async start(databaseUrl: string, options: { folder: string; tickSeconds?: number }): Promise<BenchProduct> {
    const port = await freePort('127.0.0.1');
    const variables = {
      DATABASE_URL: databaseUrl,
      FLOW_DATA_DIR: options.folder,
      FLOW_PORT: String(port),
      FLOW_TICK_SECONDS: String(options.tickSeconds ?? 86_400),
    };
    const [web, worker] = [new RoleProcess('web'), new RoleProcess('worker')];
    const link = await web.begin(variables);
    await worker.begin(variables);
    const url = `http://127.0.0.1:${port}`;
    const body = JSON.stringify({ key: link?.split('#key=')[1] });
    const headers = { 'content-type': 'application/json' };
    const signedIn = await fetch(`${url}/api/session/link`, { method: 'POST', headers, body });
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return new BenchProduct(web, worker, url, new pg.Pool({ connectionString: databaseUrl }), cookie);
  }

  /** The answer's body, unread. */
  async ask(method: string, address: string, body?: unknown): Promise<string> {
    const headers = { cookie: this.cookie, 'content-type': 'application/json' };
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${this.url}/api/${address}`, { method, headers, ...content });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${text}`);
    return text;
  }

  /** Sends a file of a known size while it is made, as a browser tells it beforehand; the answer's body, unread. */
  async sendFile(
    address: string,
    file: { readonly size: number; bytes(): AsyncIterable<Uint8Array> },
  ): Promise<string> {
    const headers = { cookie: this.cookie, 'content-type': 'text/csv', 'content-length': String(file.size) };
    const request = { method: 'POST', headers, body: file.bytes(), duplex: 'half' } as unknown as RequestInit;
    const answer = await fetch(`${this.url}/api/${address}`, request);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`POST ${address}: ${answer.status} ${text}`);
    return text;
  }

  /** Milliseconds to the last byte. */
  async timeOf(address: string): Promise<number> {
    const begin = performance.now();
    await this.ask('GET', address);
    return performance.now() - begin;
  }

  /** Leaves a job for the worker, as the product itself does. */
  async addJob(task: string, payload: object): Promise<void> {
    await this.pool.query('select queue.add_job($1, $2::json)', [task, JSON.stringify(payload)]);
  }

  /** Waits until none of these tasks waits or runs; asked more seldom the longer it takes. */
  async idle(tasks: readonly string[] = ['sync', 'derive', 'renew-readings']): Promise<void> {
    for (let wait = 10; ; wait = Math.min(wait * 1.05, 500)) {
      const { rows } = await this.pool.query<{ n: string; failed: string | null }>(
        `select count(*) filter (where attempts < max_attempts) as n, max(last_error) as failed
         from queue.jobs where task_identifier = any($1) and run_at <= $2`,
        [tasks, new Date(Date.now() + 60_000)],
      );
      if (rows[0]?.failed) throw new Error(rows[0].failed);
      if (rows[0]?.n === '0') return;
      await pause(wait);
    }
  }

  async stop(): Promise<void> {
    await this.pool.end();
    await Promise.all([this.web.end('SIGTERM'), this.worker.end('SIGTERM')]);
  }
}
