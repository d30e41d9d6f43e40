import type { Ask, Census, Page, Scope, Stream } from '../../contract.js';
import type { GitHubClient, Row } from '../client.js';
import { countIn } from '../count.js';
import type { GitHub } from '../github.js';
import { histories, nodeIds, type HistoryQuery } from '../histories.js';
import { issueAbilities, issueQuery } from '../issue-queries.js';
import { idFrom, isBefore } from '../values.js';
import { walk } from '../walk.js';
import { assembleIssue } from './assemble-issue.js';
import { workItemFrom } from './issue-item.js';
import { issueRecord, type IssueRecord } from './issue-record.js';
import { newestChangeFirst, newestFirst, overlap, withHistories, type Rows } from './newest-first.js';

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
    read: (ask) => github.repositories.seen(ask, 'issues', read(github, query, ask)),
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

const read = (github: GitHub, query: Query, ask: Ask): AsyncIterable<Page> =>
  newestFirst(github, ask, {
    name: 'issues',
    recordsOf: (rows) => recordsOf(github.client, query, rows.filter(isIssue), ask.signal),
  });

const isIssue = (row: Row): boolean => row['pull_request'] === undefined || row['pull_request'] === null;

const recordsOf = async (
  client: GitHubClient,
  query: Query,
  rows: readonly Row[],
  signal: AbortSignal,
): Promise<Rows> => {
  const ids = nodeIds(rows);
  const found = ids.length === 0 ? new Map<string, Row>() : await histories(client, await query(signal), ids, signal);
  return withHistories(rows, found, (row, history) => assembleIssue(history ?? row));
};

/** Issues are deleted and moved away without a word in their list: all are walked, and who is missing is asked for by id. */
const census = ({ client, repositories, baseUrl }: GitHub, query: Query): Census => ({
  async ids({ scope, since, signal }) {
    const repository = await repositories.of(scope, signal);
    const from = since === undefined ? -Infinity : Date.parse(since);
    const ids: string[] = [];
    const pages = walk(client, {
      ...{ path: `${repository.path}/issues`, parameters: newestChangeFirst, resume: undefined, baseUrl, signal },
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
