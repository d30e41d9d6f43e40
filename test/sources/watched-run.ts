import type { Connector, Scope, SyncResult } from 'connectors';
import type { FakeSource } from './kit/fake-source.js';
import { RunAtFake } from './run-at-fake.js';

/** A run whose cursors are watched: none may go back, none may pass the time at which its run began to read. */
export class WatchedRun<Truth> extends RunAtFake<Truth> {
  readonly strayed: string[] = [];
  /** How far the source's clock is ahead of its data, in milliseconds. */
  datedAheadMs = 0;
  #from = 0;
  readonly #cursors = new Map<string, string>();

  /** @param clockAt how the address ends at which the source is asked for its time, before anything else */
  constructor(
    fake: FakeSource<Truth>,
    connector: Connector,
    config: unknown,
    private readonly clockAt: string,
    aheadMs = 0,
  ) {
    super(fake, connector, config, '2020-01-01', aheadMs);
    const { store } = this;
    const complete = store.complete.bind(store);
    store.complete = (scopeId, stream, cursor, mark) => {
      const key = `${scopeId} ${stream}`;
      const before = this.#cursors.get(key);
      this.#cursors.set(key, cursor);
      if (before !== undefined && Date.parse(cursor) < Date.parse(before)) this.strayed.push(`${key} went back`);
      if (Date.parse(cursor) > this.#signpost() + this.datedAheadMs) this.strayed.push(`${key} passed its signpost`);
      return complete(scopeId, stream, cursor, mark);
    };
  }

  override async once(scopes: readonly Scope[]): Promise<SyncResult> {
    this.#from = this.fake.log().length;
    return super.once(scopes);
  }

  /** When the source was first asked for anything but its time, by its own clock. */
  #signpost(): number {
    const run = this.fake.log().slice(this.#from);
    const isClock = ({ target }: { target: string }): boolean => target.endsWith(this.clockAt);
    // What comes before that belongs to a run that was cut.
    const read = run.slice(Math.max(0, run.findIndex(isClock)));
    return read.find((entry) => !isClock(entry))?.at ?? this.fake.clock.now();
  }
}
