import { SourceError } from '../contract.js';
import { fault } from '../http.js';
import type { GitHubClient, Row } from './client.js';
import { moreOf } from './queries.js';
import { isBefore } from './values.js';

type ConnectionName = keyof typeof moreOf;

interface Connection {
  readonly nodes: readonly (Row | null)[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface HistoryQuery {
  readonly document: string;
  /** Nested lists, each read to its end. */
  readonly connections: readonly ConnectionName[];
  /** How a nested list goes on, where that is not as in `moreOf`. */
  readonly more?: Partial<Record<ConnectionName, string>>;
  /** Records asked for in one request, as long as GitHub can answer so many. */
  readonly atOnce: number;
}

/**
 * The histories of records by node id; what is gone meanwhile is not in the answer. An answer too large to make is
 * asked for in halves (source-apis.md 1.2): the limit is on GitHub's time, not on a number one could know.
 */
export const histories = async (
  client: GitHubClient,
  query: HistoryQuery,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Row>> => {
  const found = new Map<string, Row>();
  const open = inGroups(ids, query.atOnce);
  for (let group = open.shift(); group !== undefined; group = open.shift()) {
    const nodes = await nodesOf(client, query, group, signal);
    if (nodes === undefined) {
      open.unshift(...inGroups(group, Math.ceil(group.length / 2)));
      continue;
    }
    for (const [place, id] of group.entries()) {
      const node = nodes[place] ?? null;
      // Under the id that was asked for: ids have an old form and a new one, and lists and GraphQL need not use the same.
      if (node !== null) found.set(id, await completed(client, query, { ...node, id }, signal));
    }
  }
  return found;
};

/** True of a history from before the change that the list tells of: GitHub's two ways of answering are not always level. */
export const lagsBehind = (row: Row, history: Row | undefined): boolean =>
  typeof history?.['updatedAt'] === 'string' && isBefore(history['updatedAt'], Date.parse(String(row['updated_at'])));

/** The ids GraphQL knows rows of a REST list by. */
export const nodeIds = (rows: readonly Row[]): string[] => [
  ...new Set(rows.map((row) => row['node_id']).filter((value) => typeof value === 'string')),
];

const inGroups = (ids: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(ids.length / size) }, (_, n) => ids.slice(n * size, (n + 1) * size));

/** Undefined = ask for fewer at once. */
const nodesOf = async (
  client: GitHubClient,
  { document }: HistoryQuery,
  ids: readonly string[],
  signal: AbortSignal,
) => {
  try {
    const { nodes } = await client.ask(document, { ids }, signal);
    if (!Array.isArray(nodes) || nodes.length !== ids.length) throw broken('nodes do not match the ids asked for');
    return nodes as (Row | null)[];
  } catch (error) {
    const tooMuch = error instanceof SourceError && error.fault.code === 'unavailable' && error.fault.untilMs === null;
    if (tooMuch && ids.length > 1) return undefined;
    throw error;
  }
};

/** Follows every nested list past its first hundred. */
const completed = async (client: GitHubClient, query: HistoryQuery, node: Row, signal: AbortSignal): Promise<Row> => {
  const lists: Record<string, unknown> = {};
  for (const name of query.connections) {
    let page = connectionOf(node, name);
    const nodes = [...page.nodes];
    while (page.pageInfo.hasNextPage) {
      const after = page.pageInfo.endCursor;
      const { node: more } = await client.ask(query.more?.[name] ?? moreOf[name], { id: node['id'], after }, signal);
      page = connectionOf((more ?? {}) as Row, name);
      if (page.pageInfo.hasNextPage && page.pageInfo.endCursor === after) throw broken(`${name} do not go on`);
      nodes.push(...page.nodes);
    }
    lists[name] = nodes.filter((item) => item !== null);
  }
  return { ...node, ...lists };
};

const connectionOf = (node: Row, name: ConnectionName): Connection => {
  const connection = node[name] as Partial<Connection> | null | undefined;
  if (!Array.isArray(connection?.nodes) || typeof connection.pageInfo?.hasNextPage !== 'boolean') {
    throw broken(`${name} is not a list`);
  }
  return connection as Connection;
};

const broken = (detail: string): SourceError => new SourceError(fault('brokenAnswer', detail));
