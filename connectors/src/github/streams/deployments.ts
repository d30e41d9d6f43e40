import { z } from 'zod';
import type { DeploymentFact } from 'shared/domain';
import type { Ask, Page, Stream } from '../../contract.js';
import { listCensus } from '../census.js';
import { countIn } from '../count.js';
import type { GitHub } from '../github.js';
import { histories, lagsBehind, nodeIds } from '../histories.js';
import type { Repository } from '../repository.js';
import { deploymentHistories } from '../queries.js';
import { id, idFrom, instant, instantFrom, isBefore, isFirstOfDay, rowsOf } from '../values.js';
import { endsWith, walk } from '../walk.js';
import type { Row } from '../client.js';

const hour = 3_600_000;
const day = 24 * hour;
const overlap = hour;

const state = z.enum(['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success', 'waiting']);

/** A deployment with all its statuses: the latest alone says nothing about how it went (source-apis.md 0.7). */
const deploymentRecord = z.object({
  id,
  sha: z.string(),
  ref: z.string(),
  task: z.string(),
  environment: z.string(),
  originalEnvironment: z.string(),
  isProduction: z.boolean(),
  isTransient: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
  url: z.url(),
  statuses: z.array(z.object({ id, state, at: instant, environment: z.string().nullable() })),
});
export type DeploymentRecord = z.infer<typeof deploymentRecord>;

const query = { document: deploymentHistories, connections: ['statuses'], atOnce: 50 } as const;

export const deployments = (github: GitHub): Stream<DeploymentRecord> => ({
  name: 'deployments',
  per: 'scope',
  record: deploymentRecord,
  version: 1,
  order: 'unordered',
  overlap,
  read: (ask) => github.repositories.seen(ask, 'deployments', read(github, ask)),
  sourceId: (record) => record.id,
  updatedAt: (record) => record.updatedAt,
  normalise: deploymentFrom,
  census: listCensus(github, {
    ...{ list: 'deployments', stamps: ['created_at'] },
    records: async (rows, repository, signal) => {
      const found = await histories(github.client, query, nodeIds(rows), signal);
      return recordsOf(rows, found, repository);
    },
  }),
});

const deploymentFrom = (record: DeploymentRecord): DeploymentFact => ({
  kind: 'deployment',
  sha: record.sha,
  ref: record.ref,
  task: record.task,
  environment: record.environment,
  originalEnvironment: record.originalEnvironment,
  isProduction: record.isProduction,
  isTransient: record.isTransient,
  createdAt: record.createdAt,
  url: record.url,
  statuses: record.statuses.map(({ id: sourceId, state, at, environment }) => ({ sourceId, state, at, environment })),
});

/**
 * GitHub lists deployments newest first and knows no "changed since", while one of last month may be finished today.
 * So each run looks back a week through the list, and the first run of a day through all of it. With their statuses are
 * read those whose `updated_at` has moved (each status moves it) and, should that fail us, those that are young.
 */
export const lookBack = ({ since, until, backfillFrom }: Pick<Ask, 'since' | 'until' | 'backfillFrom'>) => {
  const beginning = Date.parse(backfillFrom);
  if (since === undefined) return { listFrom: beginning, createdFrom: beginning, updatedFrom: beginning };
  const at = Date.parse(since);
  return isFirstOfDay({ since, until }, overlap)
    ? { listFrom: beginning, createdFrom: at - 35 * day, updatedFrom: at - 2 * day }
    : { listFrom: at - 7 * day, createdFrom: at - 3 * day, updatedFrom: at };
};

async function* read({ client, repositories, baseUrl }: GitHub, ask: Ask): AsyncIterable<Page> {
  const { signal, resume } = ask;
  const repository = await repositories.of(ask.scope, signal);
  const { listFrom, createdFrom, updatedFrom } = lookBack(ask);
  const isDaily = ask.since !== undefined && isFirstOfDay({ since: ask.since, until: ask.until }, overlap);
  const path = `${repository.path}/deployments`;
  const pages = walk(client, {
    ...{ path, parameters: {}, resume, baseUrl, signal },
    mark: isDaily ? undefined : ask.mark,
    count: countIn(client, repository, 'deployments', signal),
    isBeyond: (row) => isBefore(row['created_at'], listFrom),
  });
  let mark: string | undefined;
  let goesOn = false;
  for await (const { rows, next, atMost, unchanged, ...page } of pages) {
    mark = page.mark ?? mark;
    if (unchanged) break;
    const old = rows.filter((row) => isBefore(row['created_at'], listFrom));
    if (rows.length > 0 && old.length === rows.length) break;
    const wanted = rows.filter(
      (row) =>
        !old.includes(row) && !(isBefore(row['created_at'], createdFrom) && isBefore(row['updated_at'], updatedFrom)),
    );
    const found = await histories(client, query, nodeIds(wanted), signal);
    goesOn ||= wanted.some((row) => mayGoOn(row, found.get(String(row['node_id'])), Date.parse(ask.until) - 3 * day));
    yield {
      records: recordsOf(wanted, found, repository),
      resume: next,
      total: ask.since === undefined ? atMost : null,
    };
  }
  if (mark !== undefined && !goesOn) yield endsWith(mark);
}

const recordsOf = (rows: readonly Row[], found: ReadonlyMap<string, Row>, { url }: Repository): unknown[] =>
  rows
    .filter((row) => typeof row['node_id'] !== 'string' || found.has(row['node_id']))
    .map((row) => assembleDeployment(row, found.get(String(row['node_id'])), url));

/**
 * A young deployment without an outcome is read again in each run: whether the list shows that its status has changed, no
 * document says (source-apis.md 13.7).
 */
const mayGoOn = (row: Row, history: Row | undefined, youngFrom: number): boolean => {
  const isOver = rowsOf(history?.['statuses']).some(({ state }) => typeof state === 'string' && outcomes.has(state));
  return lagsBehind(row, history) || (!isOver && !isBefore(row['created_at'], youngFrom));
};

const outcomes = new Set(['SUCCESS', 'FAILURE', 'ERROR', 'INACTIVE']);

/** Pure and forgiving, as for pull requests: what is not right is for the schema to say. */
export const assembleDeployment = (row: Row, history: Row | undefined, repositoryUrl: string): unknown => ({
  id: idFrom(row['id']),
  sha: row['sha'],
  ref: row['ref'],
  task: row['task'],
  environment: row['environment'],
  originalEnvironment: row['original_environment'] ?? row['environment'],
  isProduction: row['production_environment'] ?? row['environment'] === 'production',
  isTransient: row['transient_environment'] ?? false,
  createdAt: instantFrom(row['created_at']),
  updatedAt: instantFrom(row['updated_at']),
  url: `${repositoryUrl}/deployments/${encodeURIComponent(String(row['environment']))}`,
  statuses: oldestFirst(rowsOf(history?.['statuses'])).map((status) => ({
    id: status['id'],
    state: stateFrom(status['state']),
    at: instantFrom(status['createdAt']),
    environment: status['environment'] ?? null,
  })),
});

/** Of a transient environment that was set inactive GraphQL may say more: it is the same. */
const stateFrom = (value: unknown): unknown =>
  value === 'DESTROYED' ? 'inactive' : typeof value === 'string' ? value.toLowerCase() : value;

/** They come newest first; those of one second keep the order they came in, turned round. */
const oldestFirst = (statuses: readonly Row[]): readonly Row[] =>
  statuses.toReversed().sort((a, b) => Date.parse(String(a['createdAt'])) - Date.parse(String(b['createdAt'])));
