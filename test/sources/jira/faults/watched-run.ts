import type { Connector, Scope, SyncResult } from 'connectors';
import { RunAtFake } from '../../run-at-fake.js';
import type { FakeJira } from '../fake.js';
import type { JiraTruth } from '../truth.js';

/**
 * A run that is watched: no cursor may go back or pass the time at which its run began to read, and nothing that is there
 * may be taken for gone.
 */
export class WatchedRun extends RunAtFake<JiraTruth> {
  readonly strayed: string[] = [];
  /** How far the source's clock is ahead of its data, in milliseconds. */
  datedAheadMs = 0;
  #from = 0;
  readonly #cursors = new Map<string, string>();

  constructor(fake: FakeJira, connector: Connector, config: unknown, aheadMs = 0) {
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
    const remove = store.census.remove.bind(store.census);
    store.census.remove = (state, ids) => {
      for (const id of ids) if (fake.truth.world.issues.has(id)) this.strayed.push(`${id} was taken for gone`);
      return remove(state, ids);
    };
  }

  override async once(scopes: readonly Scope[]): Promise<SyncResult> {
    this.#from = this.fake.log().length;
    return super.once(scopes);
  }

  /** Run after run to the end, or until so many were hindered: what strikes by chance may strike every one of them. */
  async untilItMay(scopes: readonly Scope[], mostRuns: number): Promise<void> {
    await this.untilDone(scopes, mostRuns).catch((error: unknown) => {
      if (!(error instanceof Error && error.message.startsWith('Not done after'))) throw error;
    });
  }

  /** When the source was first asked for anything but its time, by its own clock. */
  #signpost(): number {
    const run = this.fake.log().slice(this.#from);
    // What comes before that belongs to a run that was cut.
    const read = run.slice(run.findIndex(({ target }) => target.endsWith('/serverInfo')));
    return read.find(({ target }) => !target.endsWith('/serverInfo'))?.at ?? this.fake.clock.now();
  }
}
