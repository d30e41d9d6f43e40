import type { Ask, Page, Stream } from '../../contract.js';
import type { GitHub } from '../github.js';
import { histories, nodeIds } from '../histories.js';
import { pullHistories } from '../queries.js';
import { assemblePull } from './assemble-pull.js';
import { newestFirst, overlap, withHistories } from './newest-first.js';
import { changeFrom, pullRecord, type PullRecord } from './pull-record.js';

const query = {
  document: pullHistories,
  connections: ['commits', 'reviews', 'timelineItems'],
  atOnce: 25,
} as const;

export const pulls = (github: GitHub): Stream<PullRecord> => ({
  name: 'pulls',
  per: 'scope',
  record: pullRecord,
  version: 3,
  order: 'unordered',
  overlap,
  read: (ask) => read(github, ask),
  sourceId: (record) => record.id,
  updatedAt: (record) => record.updatedAt,
  normalise: changeFrom,
});

const read = (github: GitHub, ask: Ask): AsyncIterable<Page> =>
  newestFirst(github, ask, {
    name: 'pulls',
    recordsOf: async (rows, { fullName }) => {
      const found = await histories(github.client, query, nodeIds(rows), ask.signal);
      return withHistories(rows, found, (row, history) => assemblePull(row, history, { id: ask.scope.id, fullName }));
    },
  });
