import type { Call } from '../../kit/exchange.js';
import type { Issue, Pull } from '../world.js';
import { nodeId, siteOf, userShape } from './people-shapes.js';
import { type Place, urlOf } from './place.js';

/** A pull request is an issue too, and stands in their list. */
type Listed = { readonly issue: Issue } | { readonly pull: Pull };

const about = (row: Listed): Issue | Pull => ('issue' in row ? row.issue : row.pull);

export function issuesFor({ repository }: Place, { query }: Call): Listed[] {
  const state = query.get('state') ?? 'open';
  const since = query.get('since');
  const stamp = (row: Listed): string => about(row)[query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt'];
  const sign = (query.get('direction') ?? 'desc') === 'desc' ? -1 : 1;
  const rows: Listed[] = [
    ...[...repository.issues.values()].map((issue) => ({ issue })),
    ...[...repository.pulls.values()].map((pull) => ({ pull })),
  ];
  return rows
    .filter((row) => state === 'all' || about(row).state === state)
    .filter((row) => since === null || Date.parse(about(row).updatedAt) >= Date.parse(since))
    .sort((a, b) => sign * (stamp(a).localeCompare(stamp(b)) || about(a).id - about(b).id));
}

export function issueRowShape(place: Place, row: Listed): Record<string, unknown> {
  const { api, repository } = place;
  const one = about(row);
  const isPull = 'pull' in row;
  const user = one.author === null ? null : userShape(api, one.author);
  const url = `${urlOf(place)}/issues/${one.number}`;
  const page = `${siteOf(api)}/${repository.owner}/${repository.name}/${isPull ? 'pull' : 'issues'}/${one.number}`;
  return {
    url,
    repository_url: urlOf(place),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: page,
    id: one.id,
    node_id: nodeId(isPull ? 'PullRequest' : 'Issue', one.id),
    number: one.number,
    title: one.title,
    user,
    labels: one.labels.map((name) => ({ name, color: 'ededed' })),
    state: one.state,
    state_reason: 'issue' in row ? (row.issue.stateReason?.toLowerCase() ?? null) : null,
    locked: false,
    assignee: user,
    assignees: user === null ? [] : [user],
    milestone: null,
    comments: 0,
    created_at: one.createdAt,
    updated_at: one.updatedAt,
    closed_at: one.closedAt,
    author_association: 'MEMBER',
    body: one.body,
    ...(isPull ? { pull_request: { url: `${urlOf(place)}/pulls/${one.number}`, html_url: page } } : {}),
  };
}
