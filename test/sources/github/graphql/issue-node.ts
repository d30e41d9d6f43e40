import { nodeId } from '../rest/people-shapes.js';
import type { GithubWorld, Issue, IssueEvent, Repository } from '../world.js';
import { actorNode } from './commit-nodes.js';
import { type ConnectionArguments, connection, listed } from './connection.js';

const eventTypes: Record<IssueEvent['event'], string> = {
  closed: 'ClosedEvent',
  reopened: 'ReopenedEvent',
  transferred: 'TransferredEvent',
  status_changed: 'ProjectV2ItemStatusChangedEvent',
  removed_from_project: 'RemovedFromProjectV2Event',
};

const asItemType: Record<IssueEvent['event'], string> = {
  closed: 'CLOSED_EVENT',
  reopened: 'REOPENED_EVENT',
  transferred: 'TRANSFERRED_EVENT',
  status_changed: 'PROJECT_V2_ITEM_STATUS_CHANGED_EVENT',
  removed_from_project: 'REMOVED_FROM_PROJECT_V2_EVENT',
};

export function issueNode(world: GithubWorld, repository: Repository, issue: Issue): unknown {
  const parts = [...repository.issues.values()].filter(({ parent }) => parent === issue.number);
  const parent = issue.parent === null ? undefined : repository.issues.get(issue.parent);
  return {
    __typename: 'Issue',
    id: nodeId('Issue', issue.id),
    databaseId: issue.id,
    number: issue.number,
    url: `https://github.fake.example/${repository.owner}/${repository.name}/issues/${issue.number}`,
    title: issue.title,
    body: issue.body ?? '',
    state: issue.state.toUpperCase(),
    // Duplicates are told apart only to those who ask for it.
    stateReason: ({ enableDuplicate }: { enableDuplicate?: boolean }) => reasonFor(issue.stateReason, enableDuplicate),
    createdAt: issue.createdAt,
    updatedAt: issue.updatedAt,
    closedAt: issue.closedAt,
    closed: issue.state === 'closed',
    author: actorNode(issue.author),
    issueType:
      issue.type === null ? null : { __typename: 'IssueType', id: nodeId('IssueType', issue.type), name: issue.type },
    parent: () => (parent === undefined ? null : issueNode(world, repository, parent)),
    subIssuesSummary: {
      total: parts.length,
      completed: parts.filter(({ state }) => state === 'closed').length,
      percentCompleted: 0,
    },
    repository: numbered(repository),
    labels: (asked: ConnectionArguments) =>
      connection(listed(issue.labels), asked, ([index, name]) => ({
        id: nodeId('Label', index),
        name,
        color: 'ededed',
      })),
    timelineItems: (asked: ConnectionArguments & { itemTypes?: readonly string[] | null }) =>
      connection(
        listed(issue.events.filter(({ event }) => asked.itemTypes?.includes(asItemType[event]) ?? true)),
        asked,
        ([, event]) => eventNode(world, event),
      ),
  };
}

const reasonFor = (reason: Issue['stateReason'], enableDuplicate = false): Issue['stateReason'] =>
  reason === 'DUPLICATE' && !enableDuplicate ? 'NOT_PLANNED' : reason;

const eventNode = (world: GithubWorld, event: IssueEvent): unknown => ({
  __typename: eventTypes[event.event],
  id: nodeId(eventTypes[event.event], event.id),
  createdAt: event.createdAt,
  actor: actorNode(event.actor),
  stateReason: ({ enableDuplicate }: { enableDuplicate?: boolean }) => reasonFor(event.reason, enableDuplicate),
  previousStatus: event.previousStatus,
  status: event.status,
  wasAutomated: false,
  project: event.project === null ? null : { id: nodeId('ProjectV2', event.project) },
  fromRepository: () => {
    const from = world.repositories.find(({ id }) => id === event.fromRepository);
    return from === undefined ? null : numbered(from);
  },
});

/** As much of a repository as is asked for from here. */
const numbered = ({ id, owner, name }: Repository): unknown => ({
  __typename: 'Repository',
  id: nodeId('Repository', id),
  databaseId: id,
  name,
  nameWithOwner: `${owner}/${name}`,
});
