import type { Person } from '../../kit/people.js';
import type { Pull, Review, TimelineEvent } from '../world.js';
import { commitShape } from './commit-shapes.js';
import { type Api, nodeId, organisationShape, siteOf, userShape } from './people-shapes.js';
import { type Place, urlOf } from './place.js';
import { repositoryShape } from './repository-shape.js';

const userOrNull = (api: Api, person: Person | null): unknown => (person === null ? null : userShape(api, person));

const pageOf = ({ api, repository }: Place, pull: Pull): string =>
  `${siteOf(api)}/${repository.owner}/${repository.name}/pull/${pull.number}`;

/** As in the list of pull requests: no counts, and not who merged it. */
export function pullShape(place: Place, pull: Pull): Record<string, unknown> {
  const { api } = place;
  const [url, html, issue] = [
    `${urlOf(place)}/pulls/${pull.number}`,
    pageOf(place, pull),
    `${urlOf(place)}/issues/${pull.number}`,
  ];
  const links = {
    self: url,
    html,
    issue,
    comments: `${issue}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${urlOf(place)}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${urlOf(place)}/statuses/${pull.commits.at(-1) ?? ''}`,
  };
  return {
    url,
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: userOrNull(api, pull.author),
    body: pull.body,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeSha,
    assignee: userOrNull(api, pull.author),
    assignees: pull.author === null ? [] : [userShape(api, pull.author)],
    requested_reviewers: [],
    requested_teams: [],
    labels: pull.labels.map((name, index) => labelShape(place, name, index)),
    milestone: null,
    draft: pull.draft,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: links.statuses,
    head: headShape(place, pull),
    base: branchShape(place, pull.baseRef, place.repository.branches.get(pull.baseRef) ?? ''),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
    author_association: 'MEMBER',
    auto_merge: null,
    active_lock_reason: null,
  };
}

/** `GET …/pulls/7`. */
export function fullPullShape(place: Place, pull: Pull): Record<string, unknown> {
  return {
    ...pullShape(place, pull),
    merged: pull.mergedAt !== null,
    mergeable: pull.mergedAt === null ? true : null,
    rebaseable: null,
    mergeable_state: pull.mergedAt === null ? 'clean' : 'unknown',
    merged_by: userOrNull(place.api, pull.mergedBy),
    comments: 0,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: pull.commits.length,
    additions: pull.additions,
    deletions: pull.deletions,
    changed_files: pull.changedFiles,
  };
}

/** Twice in every pull request of a page: made once for one answer. */
const repositories = new WeakMap<Place, Record<string, unknown>>();

function repositoryOf(place: Place): Record<string, unknown> {
  const shape = repositories.get(place) ?? repositoryShape(place.api, place.world, place.repository);
  repositories.set(place, shape);
  return shape;
}

function branchShape(place: Place, ref: string, sha: string): Record<string, unknown> {
  const { api, world, repository } = place;
  return {
    label: `${repository.owner}:${ref}`,
    ref,
    sha,
    user: organisationShape(api, repository.owner, world.organisation.id),
    repo: repositoryOf(place),
  };
}

function headShape(place: Place, pull: Pull): Record<string, unknown> {
  const here = branchShape(place, pull.headRef, pull.commits.at(-1) ?? '');
  if (pull.from === 'here') return here;
  const label = `${pull.author?.login ?? 'ghost'}:${pull.headRef}`;
  const repo = pull.from === 'deletedFork' ? null : { ...(here['repo'] as object), fork: true };
  return { ...here, label, user: userOrNull(place.api, pull.author), repo };
}

const labelShape = (place: Place, name: string, index: number): Record<string, unknown> => ({
  id: 1_000 + index,
  node_id: nodeId('Label', index),
  url: `${urlOf(place)}/labels/${encodeURIComponent(name)}`,
  name,
  color: 'ededed',
  default: false,
  description: '',
});

export function reviewShape(place: Place, pull: Pull, review: Review): Record<string, unknown> {
  const html = `${pageOf(place, pull)}#pullrequestreview-${review.id}`;
  const own = `${urlOf(place)}/pulls/${pull.number}`;
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: userOrNull(place.api, review.author),
    body: review.author === null ? '' : `Looks fine. /${review.author.name}`,
    state: review.state,
    html_url: html,
    pull_request_url: own,
    author_association: 'MEMBER',
    _links: { html: { href: html }, pull_request: { href: own } },
    ...(review.submittedAt === null ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.sha,
  };
}

/** The timeline mixes commits, reviews and events, oldest first; each has its time in a place of its own. */
export function timelineShapes(place: Place, pull: Pull): Record<string, unknown>[] {
  const commits = pull.commits.flatMap((sha) => {
    const commit = place.repository.commits.get(sha);
    return commit === undefined ? [] : [{ at: commit.committedAt, row: timelineCommit(place, sha) }];
  });
  const reviews = pull.reviews
    .filter(({ submittedAt }) => submittedAt !== null)
    .map((review) => ({
      at: review.submittedAt ?? '',
      row: { ...reviewShape(place, pull, review), state: review.state.toLowerCase(), event: 'reviewed' },
    }));
  const events = pull.events.map((event) => ({ at: event.createdAt, row: eventShape(place, event) }));
  return [...commits, ...reviews, ...events].sort((a, b) => a.at.localeCompare(b.at)).map(({ row }) => row);
}

function timelineCommit(place: Place, sha: string): Record<string, unknown> {
  const full = commitShape(place, sha);
  const inner = full['commit'] as Record<string, unknown>;
  const { author, committer, message, tree, verification } = inner;
  const { node_id, url, html_url, parents } = full;
  return { sha, node_id, url, html_url, author, committer, tree, message, parents, verification, event: 'committed' };
}

function eventShape(place: Place, event: TimelineEvent): Record<string, unknown> {
  const actor = userOrNull(place.api, event.actor);
  const asked = event.event === 'review_requested' ? { review_requester: actor, requested_reviewer: actor } : {};
  return {
    id: event.id,
    node_id: nodeId('Event', event.id),
    url: `${urlOf(place)}/issues/events/${event.id}`,
    actor,
    event: event.event,
    commit_id: event.sha,
    commit_url: event.sha === null ? null : `${urlOf(place)}/commits/${event.sha}`,
    created_at: event.createdAt,
    ...asked,
    ...(event.event === 'closed' || event.event === 'reopened' ? { state_reason: null } : {}),
    performed_via_github_app: null,
  };
}
