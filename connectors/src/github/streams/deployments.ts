import { z } from 'zod';
import type { DeploymentFact } from 'shared/domain';
import type { Ask, Page, Stream } from '../../contract.js';
import type { GitHub } from '../github.js';
import { histories, nodeIds } from '../histories.js';
import { deploymentHistories } from '../queries.js';
import { id, idFrom, instant, instantFrom, isBefore, rowsOf } from '../values.js';
import { walk } from '../walk.js';
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
  read: (ask) => read(github, ask),
  sourceId: (record) => record.id,
  updatedAt: (record) => record.updatedAt,
  normalise: ({ id: _id, updatedAt: _updatedAt, statuses, ...rest }): DeploymentFact => ({
    kind: 'deployment',
    ...rest,
    statuses: statuses.map(({ id: sourceId, ...status }) => ({ sourceId, ...status })),
  }),
});

/**
 * GitHub lists deployments newest first and knows no "changed since", while a deployment of last month may be finished
 * today. So each run looks back a week, and the first run of a day as long as a deployment may wait for approval; what
 * is young, or moved since, is read again with its statuses.
 */
export const lookBack = ({ since, until, backfillFrom }: Pick<Ask, 'since' | 'until' | 'backfillFrom'>) => {
  if (since === undefined) return { listFrom: Date.parse(backfillFrom), readAgainFrom: Date.parse(backfillFrom) };
  const at = Date.parse(since);
  const dayOf = (ms: number): number => Math.floor(ms / day);
  const isFirstOfDay = dayOf(at + overlap) !== dayOf(Date.parse(until));
  return isFirstOfDay
    ? { listFrom: at - 35 * day, readAgainFrom: at - 35 * day }
    : { listFrom: at - 7 * day, readAgainFrom: at - 3 * day };
};

async function* read({ client, repositories, baseUrl }: GitHub, ask: Ask): AsyncIterable<Page> {
  const { signal, resume } = ask;
  const repository = await repositories.of(ask.scope, signal);
  const { listFrom, readAgainFrom } = lookBack(ask);
  const since = Date.parse(ask.since ?? ask.backfillFrom);
  const path = `${repository.path}/deployments`;
  for await (const { rows, next, atMost } of walk(client, { path, parameters: {}, resume, baseUrl, signal })) {
    if (rows.length > 0 && rows.every((row) => isBefore(row['created_at'], listFrom))) return;
    const wanted = rows.filter(
      (row) => !isBefore(row['created_at'], readAgainFrom) || !isBefore(row['updated_at'], since),
    );
    const found = await histories(client, query, nodeIds(wanted), signal);
    const records = wanted
      .filter((row) => typeof row['node_id'] !== 'string' || found.has(row['node_id']))
      .map((row) => assembleDeployment(row, found.get(String(row['node_id'])), repository.url));
    yield { records, resume: next, total: ask.since === undefined ? atMost : null };
  }
}

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
    state: typeof status['state'] === 'string' ? status['state'].toLowerCase() : status['state'],
    at: instantFrom(status['createdAt']),
    environment: status['environment'] ?? null,
  })),
});

/** They come newest first; those of one second keep the order they came in, turned round. */
const oldestFirst = (statuses: readonly Row[]): readonly Row[] =>
  statuses.toReversed().sort((a, b) => Date.parse(String(a['createdAt'])) - Date.parse(String(b['createdAt'])));
