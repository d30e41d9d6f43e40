import type { Ask, Page, Stream } from '../../contract.js';
import { countIn } from '../count.js';
import type { GitHub } from '../github.js';
import { histories, lagsBehind, nodeIds } from '../histories.js';
import { pullHistories } from '../queries.js';
import { isBefore, isFirstOfDay } from '../values.js';
import { endsWith, walk } from '../walk.js';
import { assemblePull } from './assemble-pull.js';
import { changeFrom, pullRecord, type PullRecord } from './pull-record.js';

/** Newest change first: what changes while we read moves to the front, which makes doubles but never a gap. */
const order = { state: 'all', sort: 'updated', direction: 'desc' };
const query = {
  document: pullHistories,
  connections: ['commits', 'reviews', 'timelineItems'],
  atOnce: 25,
} as const;

const hour = 3_600_000;
const day = 24 * hour;
const overlap = hour;

export const pulls = (github: GitHub): Stream<PullRecord> => ({
  name: 'pulls',
  per: 'scope',
  record: pullRecord,
  version: 2,
  order: 'unordered',
  overlap,
  read: (ask) => read(github, ask),
  sourceId: (record) => record.id,
  updatedAt: (record) => record.updatedAt,
  normalise: changeFrom,
});

/** A list that lags behind may keep a change from us for hours: the first run of a day looks back for one more. */
const boundOf = (ask: Ask): number => {
  const { since, backfillFrom } = ask;
  if (since === undefined) return Date.parse(backfillFrom);
  return Math.max(Date.parse(since) - (isDaily(ask) ? day : 0), Date.parse(backfillFrom));
};

const isDaily = ({ since, until }: Ask): boolean => since !== undefined && isFirstOfDay({ since, until }, overlap);

async function* read({ client, repositories, baseUrl }: GitHub, ask: Ask): AsyncIterable<Page> {
  const { signal, resume } = ask;
  const repository = await repositories.of(ask.scope, signal);
  const bound = boundOf(ask);
  const pages = walk(client, {
    ...{ path: `${repository.path}/pulls`, parameters: order, resume, baseUrl, signal },
    // What the daily look back is for, no mark can tell.
    mark: isDaily(ask) ? undefined : ask.mark,
    count: countIn(client, repository, 'pulls', signal),
    isBeyond: (row) => isBefore(row['updated_at'], bound),
  });
  let mark: string | undefined;
  let lags = false;
  for await (const { rows, next, atMost, unchanged, ...page } of pages) {
    mark = page.mark ?? mark;
    if (unchanged) break;
    const wanted = rows.filter((row) => !isBefore(row['updated_at'], bound));
    // Rows of one second are in no order, so only a whole page of older ones ends the walk.
    if (rows.length > 0 && wanted.length === 0) break;
    const found = await histories(client, query, nodeIds(wanted), signal);
    lags ||= wanted.some((row) => lagsBehind(row, found.get(String(row['node_id']))));
    const records = wanted
      // What is gone meanwhile has no history; a row without a readable id stays in, for the schema to set aside.
      .filter((row) => typeof row['node_id'] !== 'string' || found.has(row['node_id']))
      .map((row) =>
        assemblePull(row, found.get(String(row['node_id'])), { id: ask.scope.id, fullName: repository.fullName }),
      );
    yield { records, resume: next, total: ask.since === undefined ? atMost : null };
  }
  if (mark !== undefined && !lags) yield endsWith(mark);
}
