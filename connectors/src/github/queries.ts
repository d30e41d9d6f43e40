/**
 * Every GraphQL document of this connector. REST finds what changed, with one light request; GraphQL then fetches the
 * histories of what changed by node id, where REST would need four requests a pull request. Ids do not care for renames.
 *
 * Answers: `{ rateLimit, nodes: [...] }` in the order of `$ids`, null where a record is gone; `More…`: `{ rateLimit, node }`.
 * Every nested connection has 100 at most and a `More…` operation that goes on after its `endCursor`.
 */
export const rateLimit = 'rateLimit { cost remaining resetAt nodeCount }';
export const pageInfo = 'pageInfo { hasNextPage endCursor }';

const commits = `nodes { commit { oid authoredDate committedDate message } } ${pageInfo}`;
const reviews = `nodes { id state submittedAt author { __typename login } } ${pageInfo}`;
const statuses = `nodes { id state createdAt environment } ${pageInfo}`;

/** Kinds of events of a pull request, as they are asked for and as they are called in the answer. */
export const pullEvents: Readonly<Record<string, string>> = {
  READY_FOR_REVIEW_EVENT: 'ReadyForReviewEvent',
  CONVERT_TO_DRAFT_EVENT: 'ConvertToDraftEvent',
  REVIEW_REQUESTED_EVENT: 'ReviewRequestedEvent',
  HEAD_REF_FORCE_PUSHED_EVENT: 'HeadRefForcePushedEvent',
  CLOSED_EVENT: 'ClosedEvent',
  REOPENED_EVENT: 'ReopenedEvent',
  MERGED_EVENT: 'MergedEvent',
  ADDED_TO_MERGE_QUEUE_EVENT: 'AddedToMergeQueueEvent',
  REMOVED_FROM_MERGE_QUEUE_EVENT: 'RemovedFromMergeQueueEvent',
};
/** What a force push took away is in no list of commits any more. */
const moreOfEvent: Readonly<Record<string, string>> = {
  HeadRefForcePushedEvent: ' beforeCommit { oid authoredDate }',
};
const timeline = (after: string, kinds: typeof pullEvents): string => {
  const asked = Object.values(kinds).map((type) => `... on ${type} { id createdAt${moreOfEvent[type] ?? ''} }`);
  return `timelineItems(first: 100${after}, itemTypes: [${Object.keys(kinds).join(', ')}]) {
    nodes { __typename ${asked.join(' ')} } ${pageInfo}
  }`;
};

export const pullHistoriesWith = (kinds: typeof pullEvents): string => `query PullHistories($ids: [ID!]!) {
  ${rateLimit}
  nodes(ids: $ids) {
    ... on PullRequest {
      id
      updatedAt
      commits(first: 100) { ${commits} }
      reviews(first: 100) { ${reviews} }
      ${timeline('', kinds)}
    }
  }
}`;
export const pullHistories = pullHistoriesWith(pullEvents);

export const deploymentHistories = `query DeploymentHistories($ids: [ID!]!) {
  ${rateLimit}
  nodes(ids: $ids) {
    ... on Deployment {
      id
      updatedAt
      statuses(first: 100) { ${statuses} }
    }
  }
}`;

/** The commit a release's tag points to: the list of releases names only the branch it was cut from. */
export const releaseTags = `query ReleaseTags($ids: [ID!]!) {
  ${rateLimit}
  nodes(ids: $ids) { ... on Release { id tagCommit { oid } } }
}`;

const pointsAt = (deeper: string): string => `__typename oid ... on Commit { committedDate } ${deeper}`;
/** A tag may be made of a tag. */
const tagged = `tagger { date } target { ${pointsAt(`... on Tag { target { ${pointsAt('')} } }`)} }`;

/** Tags with what they point at; one that was written by hand says when, another has its commit's time alone. */
export const tagsOf = `query Tags($id: ID!, $after: String) {
  ${rateLimit}
  node(id: $id) {
    ... on Repository {
      id
      refs(refPrefix: "refs/tags/", first: 100, after: $after, orderBy: { field: TAG_COMMIT_DATE, direction: DESC }) {
        totalCount
        nodes {
          name
          target {
            __typename
            oid
            ... on Commit { committedDate }
            ... on Tag { ${tagged} }
          }
        }
        ${pageInfo}
      }
    }
  }
}`;

/** How many there are, to hold a list against that was read to what GitHub says is its end. */
const count = (operation: string, given: string, asked: string): string =>
  `query ${operation}($id: ID!${given}) { ${rateLimit} node(id: $id) { ... on Repository { id ${asked} } } }`;

export const countOf = {
  pulls: count('CountPulls', '', 'pullRequests { totalCount }'),
  // Their list holds pull requests too.
  issues: count('CountIssues', '', 'issues { totalCount } pullRequests { totalCount }'),
  deployments: count('CountDeployments', '', 'deployments { totalCount }'),
  releases: count('CountReleases', '', 'releases { totalCount }'),
  commits: count(
    'CountCommits',
    ', $since: GitTimestamp',
    'defaultBranchRef { target { ... on Commit { history(since: $since) { totalCount } } } }',
  ),
};

const more = (operation: string, type: string, connection: string): string =>
  `query ${operation}($id: ID!, $after: String!) { ${rateLimit} node(id: $id) { ... on ${type} { id ${connection} } } }`;

export const morePullEventsWith = (kinds: typeof pullEvents): string =>
  more('MorePullEvents', 'PullRequest', timeline(', after: $after', kinds));

/** By the name of the connection that goes on. */
export const moreOf = {
  commits: more('MorePullCommits', 'PullRequest', `commits(first: 100, after: $after) { ${commits} }`),
  reviews: more('MorePullReviews', 'PullRequest', `reviews(first: 100, after: $after) { ${reviews} }`),
  timelineItems: morePullEventsWith(pullEvents),
  statuses: more('MoreDeploymentStatuses', 'Deployment', `statuses(first: 100, after: $after) { ${statuses} }`),
};
