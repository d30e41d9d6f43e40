import type { Ask, Page, Stream } from '../../contract.js';
import type { Row } from '../client.js';
import { isEnterpriseServer } from '../config.js';
import type { GitHub } from '../github.js';
import { histories, nodeIds, type HistoryQuery } from '../histories.js';
import { pullAbilities, pullQuery } from '../pull-queries.js';
import { assemblePull } from './assemble-pull.js';
import { newestFirst, overlap, withHistories } from './newest-first.js';
import { changeFrom, pullRecord, type PullRecord } from './pull-record.js';

type Query = (signal: AbortSignal) => Promise<HistoryQuery>;

/** What a server can tell of pull requests does not change while a session lasts; GitHub.com can tell everything. */
const onceKnown = ({ client, baseUrl }: GitHub): Query => {
  let known = isEnterpriseServer(baseUrl) ? undefined : pullQuery();
  return async (signal) => (known ??= pullQuery(await client.ask(pullAbilities, {}, signal)));
};

export const pulls = (github: GitHub): Stream<PullRecord> => {
  const query = onceKnown(github);
  return {
    name: 'pulls',
    per: 'scope',
    record: pullRecord,
    version: 3,
    order: 'unordered',
    overlap,
    read: (ask) => github.repositories.seen(ask, 'pull_requests', read(github, query, ask)),
    sourceId: (record) => record.id,
    updatedAt: (record) => record.updatedAt,
    normalise: changeFrom,
  };
};

const read = (github: GitHub, query: Query, ask: Ask): AsyncIterable<Page> =>
  newestFirst(github, ask, {
    name: 'pulls',
    recordsOf: async (rows, { fullName }) => {
      const ids = nodeIds(rows);
      const found =
        ids.length === 0
          ? new Map<string, Row>()
          : await histories(github.client, await query(ask.signal), ids, ask.signal);
      return withHistories(rows, found, (row, history) => assemblePull(row, history, { id: ask.scope.id, fullName }));
    },
  });
