import type { Connector, Scope } from 'connectors';
import { WatchedRun } from '../../watched-run.js';
import type { FakeJira } from '../fake.js';
import type { JiraTruth } from '../truth.js';

/** A watched run of Jira: nothing that is there may be taken for gone either. */
export class WatchedRunOfJira extends WatchedRun<JiraTruth> {
  constructor(fake: FakeJira, connector: Connector, config: unknown, aheadMs = 0) {
    super(fake, connector, config, '/serverInfo', aheadMs);
    const { census } = this.store;
    const remove = census.remove.bind(census);
    census.remove = (state, ids) => {
      for (const id of ids) if (fake.truth.world.issues.has(id)) this.strayed.push(`${id} was taken for gone`);
      return remove(state, ids);
    };
  }

  /** Run after run to the end, or until so many were hindered: what strikes by chance may strike every one of them. */
  async untilItMay(scopes: readonly Scope[], mostRuns: number): Promise<void> {
    await this.untilDone(scopes, mostRuns).catch((error: unknown) => {
      if (!(error instanceof Error && error.message.startsWith('Not done after'))) throw error;
    });
  }
}
