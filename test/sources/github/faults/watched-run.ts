import type { Connector, Scope, SyncResult } from 'connectors';
import { RunAtFake } from '../../run-at-fake.js';
import type { FakeGithub } from '../fake.js';
import type { GithubTruth } from '../truth.js';

/** A run whose cursors are watched: none may go back, none may pass the time at which its run began to read. */
export class WatchedRun extends RunAtFake<GithubTruth> {
  readonly strayed: string[] = [];
  #from = 0;
  readonly #cursors = new Map<string, string>();

  constructor(fake: FakeGithub, connector: Connector, config: unknown, aheadMs = 0, datedAheadMs = 0) {
    super(fake, connector, config, '2020-01-01', aheadMs);
    const { store } = this;
    const complete = store.complete.bind(store);
    store.complete = (scopeId, stream, cursor, mark) => {
      const key = `${scopeId} ${stream}`;
      const before = this.#cursors.get(key);
      this.#cursors.set(key, cursor);
      if (before !== undefined && Date.parse(cursor) < Date.parse(before)) this.strayed.push(`${key} went back`);
      if (Date.parse(cursor) > this.#signpost() + datedAheadMs) this.strayed.push(`${key} passed its signpost`);
      return complete(scopeId, stream, cursor, mark);
    };
  }

  override async once(scopes: readonly Scope[]): Promise<SyncResult> {
    this.#from = this.fake.log().length;
    return super.once(scopes);
  }

  /** When the source was first asked for anything but its time, by its own clock. */
  #signpost(): number {
    return (
      this.fake
        .log()
        .slice(this.#from)
        .find(({ target }) => !target.endsWith('/rate_limit'))?.at ?? this.fake.clock.now()
    );
  }
}
