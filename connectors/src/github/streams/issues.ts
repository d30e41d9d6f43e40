import type { Ask, Census, Page, Scope, Stream } from '../../contract.js';
import type { GitHubClient, Row } from '../client.js';
import { countIn } from '../count.js';
import type { GitHub } from '../github.js';
import { histories, lagsBehind, nodeIds, type HistoryQuery } from '../histories.js';
import { issueAbilities, issueQuery } from '../issue-queries.js';
import { idFrom, isBefore, isFirstOfDay } from '../values.js';
import { endsWith, walk } from '../walk.js';
import { assembleIssue } from './assemble-issue.js';
import { workItemFrom } from './issue-item.js';
import { issueRecord, type IssueRecord } from './issue-record.js';

/** As for pull requests, which this list holds too: what changes while we read moves to the front. */
const order = { state: 'all', sort: 'updated', direction: 'desc' };

const hour = 3_600_000;
const day = 24 * hour;
const overlap = hour;

/**
 * Issues of a repository, each under the id GraphQL knows it by. One that is moved to another repository is another issue
 * there, with another id; the one that was left is found gone by the census.
 */
export const issues = (github: GitHub): Stream<IssueRecord> => {
  const query = onceKnown(github.client);
  return {
    name: 'issues',
    per: 'scope',
    record: issueRecord,
    version: 1,
    order: 'unordered',
    overlap,
    read: (ask) => read(github, query, ask),
    sourceId: (record) => record.id,
    updatedAt: (record) => record.updatedAt,
    normalise: workItemFrom,
    census: census(github, query),
  };
};

type Query = (signal: AbortSignal) => Promise<HistoryQuery>;

/** What a server can tell of issues does not change while a session lasts. */
const onceKnown = (client: GitHubClient): Query => {
  let known: HistoryQuery | undefined;
  return async (signal) => (known ??= issueQuery(await client.ask(issueAbilities, {}, signal)));
};

/** A list that lags behind may keep a change from us for hours: the first run of a day looks back for one more. */
const boundOf = (ask: Ask): number => {
  const { since, backfillFrom } = ask;
  if (since === undefined) return Date.parse(backfillFrom);
  return Math.max(Date.parse(since) - (isDaily(ask) ? day : 0), Date.parse(backfillFrom));
};

const isDaily = ({ since, until }: Ask): boolean => since !== undefined && isFirstOfDay({ since, until }, overlap);

async function* read(github: GitHub, query: Query, ask: Ask): AsyncIterable<Page> {
  const { signal, resume } = ask;
  const { client, baseUrl } = github;
  const repository = await github.repositories.of(ask.scope, signal);
  const bound = boundOf(ask);
  const path = `${repository.path}/issues`;
  const pages = walk(client, {
    ...{ path, parameters: order, resume, baseUrl, signal },
    mark: isDaily(ask) ? undefined : ask.mark,
    count: countIn(client, repository, 'issues', signal),
    isBeyond: (row) => isBefore(row['updated_at'], bound),
  });
  let mark: string | undefined;
  let lags = false;
  for await (const { rows, next, atMost, unchanged, ...page } of pages) {
    mark = page.mark ?? mark;
    if (unchanged) break;
    const wanted = rows.filter((row) => !isBefore(row['updated_at'], bound));
    if (rows.length > 0 && wanted.length === 0) break;
    const { records, isBehind } = await recordsOf(client, query, wanted.filter(isIssue), signal);
    lags ||= isBehind;
    yield { records, resume: next, total: ask.since === undefined ? atMost : null };
  }
  if (isDaily(ask)) yield* openOnes(github, query, ask, path);
  if (mark !== undefined && !lags) yield endsWith(mark);
}

/**
 * Whether an issue's own time of change moves with its card on a board, no document says. So the open ones are read once a
 * day with their histories, whatever the list shows; what becomes of the card of a closed one counts for nothing.
 */
async function* openOnes(
  { client, baseUrl }: GitHub,
  query: Query,
  { signal }: Ask,
  path: string,
): AsyncIterable<Page> {
  const parameters = { ...order, state: 'open' };
  for await (const { rows } of walk(client, { path, parameters, resume: undefined, baseUrl, signal })) {
    const { records } = await recordsOf(client, query, rows.filter(isIssue), signal);
    // A cut begins with the list again, and comes here by itself.
    yield { records, resume: undefined, total: null };
  }
}

const isIssue = (row: Row): boolean => row['pull_request'] === undefined || row['pull_request'] === null;

const recordsOf = async (client: GitHubClient, query: Query, rows: readonly Row[], signal: AbortSignal) => {
  const ids = nodeIds(rows);
  const found = ids.length === 0 ? new Map<string, Row>() : await histories(client, await query(signal), ids, signal);
  return {
    isBehind: rows.some((row) => lagsBehind(row, found.get(String(row['node_id'])))),
    records: rows
      // What is gone meanwhile has no history; a row without a readable id stays in, for the schema to set aside.
      .filter((row) => typeof row['node_id'] !== 'string' || found.has(row['node_id']))
      .map((row) => assembleIssue(found.get(String(row['node_id'])) ?? row)),
  };
};

/** Issues are deleted and moved away without a word in their list: all are walked, and who is missing is asked for by id. */
const census = ({ client, repositories, baseUrl }: GitHub, query: Query): Census => ({
  async ids({ scope, since, signal }) {
    const repository = await repositories.of(scope, signal);
    const from = since === undefined ? -Infinity : Date.parse(since);
    const ids: string[] = [];
    const pages = walk(client, {
      ...{ path: `${repository.path}/issues`, parameters: order, resume: undefined, baseUrl, signal },
      count: countIn(client, repository, 'issues', signal),
    });
    for await (const { rows } of pages) {
      ids.push(...nodeIds(rows.filter((row) => isIssue(row) && !isBefore(row['updated_at'], from))));
    }
    return ids;
  },

  async *find({ ids, signal }) {
    if (ids.length === 0) return;
    const found = await histories(client, await query(signal), ids, signal);
    yield* byRepository([...found.values()]);
  },
});

/** By the repository each is in now. */
const byRepository = (nodes: readonly Row[]): { scope: Scope; records: unknown[] }[] => {
  const groups = new Map<string, Row[]>();
  for (const node of nodes) {
    const id = String(idFrom((node['repository'] as Row | null | undefined)?.['databaseId']));
    groups.set(id, [...(groups.get(id) ?? []), node]);
  }
  return [...groups].map(([id, found]) => ({
    scope: { id, name: id, detail: null },
    records: found.map(assembleIssue),
  }));
};
