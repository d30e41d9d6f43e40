import { nodeId } from '../rest/people-shapes.js';
import type { Pull, Repository, Review, TimelineEvent, TimelineEventName } from '../world.js';
import { actorNode, commitNode } from './commit-nodes.js';
import { type ConnectionArguments, connection, listed } from './connection.js';

const eventTypes: Record<TimelineEventName, string> = {
  ready_for_review: 'ReadyForReviewEvent',
  convert_to_draft: 'ConvertToDraftEvent',
  review_requested: 'ReviewRequestedEvent',
  head_ref_force_pushed: 'HeadRefForcePushedEvent',
  closed: 'ClosedEvent',
  reopened: 'ReopenedEvent',
  merged: 'MergedEvent',
  added_to_merge_queue: 'AddedToMergeQueueEvent',
  removed_from_merge_queue: 'RemovedFromMergeQueueEvent',
};

/** `ReadyForReviewEvent` is asked for as `READY_FOR_REVIEW_EVENT`. */
const asItemType = (name: string): string => name.replace(/(?<!^)([A-Z])/g, '_$1').toUpperCase();

export function pullNode(repository: Repository, pull: Pull): unknown {
  return {
    __typename: 'PullRequest',
    id: nodeId('PullRequest', pull.id),
    databaseId: pull.id,
    fullDatabaseId: String(pull.id),
    number: pull.number,
    state: pull.mergedAt === null ? pull.state.toUpperCase() : 'MERGED',
    isDraft: pull.draft,
    title: pull.title,
    body: pull.body ?? '',
    createdAt: pull.createdAt,
    updatedAt: pull.updatedAt,
    closedAt: pull.closedAt,
    mergedAt: pull.mergedAt,
    merged: pull.mergedAt !== null,
    closed: pull.state === 'closed',
    baseRefName: pull.baseRef,
    baseRefOid: repository.branches.get(pull.baseRef) ?? '',
    headRefName: pull.headRef,
    headRefOid: pull.commits.at(-1) ?? '',
    isCrossRepository: pull.from !== 'here',
    headRepositoryOwner: pull.from === 'deletedFork' ? null : ownerNode(repository, pull),
    mergeCommit: () => (pull.mergedAt === null ? null : commitNode(repository, pull.mergeSha)),
    mergedBy: actorNode(pull.mergedBy),
    author: actorNode(pull.author),
    additions: pull.additions,
    deletions: pull.deletions,
    changedFiles: pull.changedFiles,
    labels: (asked: ConnectionArguments) =>
      connection(listed(pull.labels), asked, ([index, name]) => ({
        id: nodeId('Label', index),
        name,
        color: 'ededed',
      })),
    commits: (asked: ConnectionArguments) =>
      connection(listed(pull.commits), asked, ([, sha]) => ({
        __typename: 'PullRequestCommit',
        id: nodeId('PullRequestCommit', sha),
        commit: () => commitNode(repository, sha),
      })),
    reviews: (asked: ConnectionArguments & { states?: readonly string[] | null }) =>
      connection(
        listed(pull.reviews.filter(({ state }) => asked.states?.includes(state) ?? true)),
        asked,
        ([, review]) => reviewNode(repository, pull, review),
      ),
    timelineItems: (asked: ConnectionArguments & { itemTypes?: readonly string[] | null }) =>
      connection(listed(timeline(repository, pull, asked.itemTypes ?? null)), asked, ([, item]) => item),
  };
}

const ownerNode = (repository: Repository, pull: Pull): unknown =>
  pull.from === 'fork'
    ? actorNode(pull.author)
    : { __typename: 'Organization', id: nodeId('Organization', 1), login: repository.owner, databaseId: 1 };

const reviewNode = (repository: Repository, pull: Pull, review: Review): unknown => ({
  __typename: 'PullRequestReview',
  id: nodeId('PullRequestReview', review.id),
  databaseId: review.id,
  fullDatabaseId: String(review.id),
  state: review.state,
  submittedAt: review.submittedAt,
  createdAt: review.submittedAt ?? pull.updatedAt,
  author: actorNode(review.author),
  body: review.author === null ? '' : `Looks fine. /${review.author.name}`,
});

function timeline(repository: Repository, pull: Pull, wanted: readonly string[] | null): unknown[] {
  const is = (type: string): boolean => wanted === null || wanted.includes(type);
  const reviews = pull.reviews
    .filter(() => is('PULL_REQUEST_REVIEW'))
    .map((review) => ({ at: review.submittedAt ?? pull.updatedAt, node: reviewNode(repository, pull, review) }));
  const events = pull.events
    .filter(({ event }) => is(asItemType(eventTypes[event])))
    .map((event) => ({ at: event.createdAt, node: eventNode(repository, pull, event) }));
  const commits = pull.commits
    .filter(() => is('PULL_REQUEST_COMMIT'))
    .map((sha) => ({
      at: repository.commits.get(sha)?.committedAt ?? pull.createdAt,
      node: {
        __typename: 'PullRequestCommit',
        id: nodeId('PullRequestCommit', sha),
        commit: () => commitNode(repository, sha),
      },
    }));
  return [...commits, ...reviews, ...events].sort((a, b) => a.at.localeCompare(b.at)).map(({ node }) => node);
}

const eventNode = (repository: Repository, pull: Pull, event: TimelineEvent): unknown => ({
  __typename: eventTypes[event.event],
  id: nodeId(eventTypes[event.event], event.id),
  createdAt: event.createdAt,
  actor: actorNode(event.actor),
  commit: () => commitNode(repository, event.sha),
  afterCommit: () => commitNode(repository, event.sha),
  beforeCommit: () => commitNode(repository, event.beforeSha ?? null),
  mergeRefName: pull.baseRef,
  reason: 'merged',
});
