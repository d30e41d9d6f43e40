import type { Row } from '../client.js';
import { idFrom, instantFrom, rowsOf } from '../values.js';

/** Pure and forgiving: a field that is not what it should be goes through, and fails the schema by its own path. */
export const assembleIssue = (node: Row): unknown => {
  const events = rowsOf(node['timelineItems'])
    .map(assembleEvent)
    .sort((a, b) => compare(a.at, b.at));
  return {
    id: node['id'],
    number: node['number'],
    url: node['url'],
    title: node['title'],
    state: lower(node['state']),
    stateReason: node['stateReason'] ?? null,
    type: (node['issueType'] as Row | null | undefined)?.['name'] ?? null,
    parentId: (node['parent'] as Row | null | undefined)?.['id'] ?? null,
    hasParts: Number((node['subIssuesSummary'] as Row | null | undefined)?.['total'] ?? 0) > 0,
    labels: rowsOf((node['labels'] as Row | null | undefined)?.['nodes']).map(({ name }) => name),
    createdAt: instantFrom(node['createdAt']),
    updatedAt: [instantFrom(node['updatedAt']), ...events.map(({ at }) => at)].sort(compare).at(-1),
    closedAt: instantFrom(node['closedAt'] ?? null),
    events,
  };
};

const assembleEvent = (event: Row) => ({
  id: event['id'],
  type: event['__typename'],
  at: instantFrom(event['createdAt']),
  reason: event['stateReason'] ?? null,
  project: (event['project'] as Row | null | undefined)?.['id'] ?? null,
  from: event['previousStatus'] ?? null,
  to: event['status'] ?? null,
  fromRepository: idFrom((event['fromRepository'] as Row | null | undefined)?.['databaseId'] ?? null),
});

/** Instants of one form; those of one second stay in GitHub's order. */
const compare = (a: unknown, b: unknown): number => (String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0);

const lower = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);
