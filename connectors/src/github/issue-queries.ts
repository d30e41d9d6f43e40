import type { Row } from './client.js';
import type { HistoryQuery } from './histories.js';
import { pageInfo, rateLimit } from './queries.js';
import { rowsOf } from './values.js';

/** What this GitHub knows of issues: an Enterprise Server may be older than boards' histories, parts and types. */
export const issueAbilities = `query IssueAbilities {
  ${rateLimit}
  issue: __type(name: "Issue") { fields { name } }
  events: __type(name: "IssueTimelineItemsItemType") { enumValues { name } }
}`;

/** What is asked of each kind of event; those that a server does not have are not asked for, or it would answer nothing. */
const events = {
  CLOSED_EVENT: '... on ClosedEvent { id createdAt stateReason }',
  REOPENED_EVENT: '... on ReopenedEvent { id createdAt }',
  TRANSFERRED_EVENT: '... on TransferredEvent { id createdAt fromRepository { databaseId } }',
  PROJECT_V2_ITEM_STATUS_CHANGED_EVENT:
    '... on ProjectV2ItemStatusChangedEvent { id createdAt previousStatus status project { id } }',
  REMOVED_FROM_PROJECT_V2_EVENT: '... on RemovedFromProjectV2Event { id createdAt project { id } }',
};

const parts = {
  issueType: 'issueType { name }',
  parent: 'parent { id }',
  subIssuesSummary: 'subIssuesSummary { total }',
};

/** The question for issues with their histories, as far as the answer to `issueAbilities` says they can be had. */
export const issueQuery = ({ issue, events: known }: Row): HistoryQuery => {
  const has = namesIn((issue as Row | null)?.['fields']);
  const tells = namesIn((known as Row | null)?.['enumValues']);
  const asked = Object.entries(events).filter(([type]) => tells.has(type));
  const own = Object.entries(parts).flatMap(([name, question]) => (has.has(name) ? [question] : []));
  const timeline = (after: string): string =>
    `timelineItems(first: 100${after}, itemTypes: [${asked.map(([type]) => type).join(', ')}]) {
       nodes { __typename ${asked.map(([, question]) => question).join(' ')} } ${pageInfo}
     }`;
  return {
    document: `query IssueHistories($ids: [ID!]!) {
      ${rateLimit}
      nodes(ids: $ids) {
        ... on Issue {
          id number url title state stateReason createdAt updatedAt closedAt ${own.join(' ')}
          repository { databaseId }
          labels(first: 100) { nodes { name } ${pageInfo} }
          ${timeline('')}
        }
      }
    }`,
    connections: ['timelineItems'],
    more: {
      timelineItems: `query MoreIssueEvents($id: ID!, $after: String!) {
        ${rateLimit} node(id: $id) { ... on Issue { id ${timeline(', after: $after')} } }
      }`,
    },
    atOnce: 25,
  };
};

const namesIn = (list: unknown): ReadonlySet<unknown> => new Set(rowsOf(list).map(({ name }) => name));
