import { type Connector, type Io, runSync, type Scope, type SyncResult } from 'connectors';
import { MemoryStore } from 'connectors/conformance';
import type { FakeSource } from './kit/fake-server.js';

/** A connector at a fake, on the fake's clock: sleeping moves it, so waits cost nothing and are still kept. */
export class RunAtFake<Truth> {
  readonly store = new MemoryStore();
  readonly logged: string[] = [];
  #notBefore = 0;
  readonly #endpoints = new Map<string, number>();
  #strikes = 0;
  #abort = new AbortController();
  #attempt = new AbortController();

  constructor(
    readonly fake: FakeSource<Truth>,
    readonly connector: Connector,
    readonly config: unknown,
    readonly backfillFrom: string,
    /** How far the reader's clock is ahead of the source's, in milliseconds. */
    readonly aheadMs = 0,
  ) {}

  readonly io: Io = {
    fetch: (input, init) => {
      this.#attempt = new AbortController();
      return fetch(input, {
        ...init,
        signal: AbortSignal.any([this.#attempt.signal, ...(init?.signal ? [init.signal] : [])]),
      });
    },
    now: () => this.fake.clock.now() + this.aheadMs,
    sleep: (milliseconds, signal) => {
      signal.throwIfAborted();
      this.fake.clock.advance(milliseconds);
      return Promise.resolve();
    },
    log: (event, details) => void this.logged.push(JSON.stringify({ event, ...details })),
    notBefore: { get: () => this.#notBefore, set: (untilMs) => void (this.#notBefore = untilMs) },
    endpoints: {
      get: (endpoint) => this.#endpoints.get(endpoint) ?? 0,
      set: (endpoint, untilMs) => void this.#endpoints.set(endpoint, untilMs),
    },
    strikes: { get: () => this.#strikes, set: (count) => void (this.#strikes = count) },
  };

  async scopes(): Promise<Scope[]> {
    const scopes: Scope[] = [];
    const session = this.connector.open(this.config, this.io);
    for await (const scope of session.scopes(new AbortController().signal)) scopes.push(scope);
    return scopes;
  }

  /** Ends the run that is going on, as a stopped process would: nothing after this moment is stored. */
  cut(): void {
    this.#abort.abort(new Error('cut'));
  }

  /** Ends the attempt that is going on, as its own timer would after half a minute. */
  timeOut(): void {
    this.#attempt.abort(new DOMException('The attempt took too long', 'TimeoutError'));
  }

  async once(scopes: readonly Scope[]): Promise<SyncResult> {
    this.#abort = new AbortController();
    const { connector, config, io, store, backfillFrom } = this;
    return runSync({ connector, config, scopes, backfillFrom, io, store, signal: this.#abort.signal });
  }

  /** Run after run, each begun when the last one said it may, until one reaches its end. */
  async untilDone(scopes: readonly Scope[], mostRuns = 60): Promise<SyncResult[]> {
    const results: SyncResult[] = [];
    while (results.length < mostRuns) {
      const result = await this.once(scopes);
      results.push(result);
      if (result.outcome === 'done' && result.skipped.length === 0) return results;
      const waits = [result, ...result.skipped].map(({ fault }) => fault?.untilMs ?? 0);
      this.fake.clock.advance(Math.max(1000, Math.max(...waits) - this.io.now()));
    }
    throw new Error(`Not done after ${mostRuns} runs: ${JSON.stringify(results.at(-1))}`);
  }
}
