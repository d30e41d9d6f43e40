import type { Call } from '../../kit/exchange.js';
import { reachable, resolveRef } from '../history.js';
import type { Issue, Pull, Repository } from '../world.js';
import { nodeId, userShape } from './people-shapes.js';
import { type Place, urlOf } from './place.js';
import { pullShape, timelineShapes } from './pull-shapes.js';
import { type Reply, list, notFound, refuse, single } from './reply.js';

type Shape = Record<string, unknown>;

/** What GitHub also tells of a repository, and our connector does not ask for today (source-apis.md 11.1). */
export const otherRoutes: readonly (readonly [
  permission: string,
  path: string,
  reply: (place: Place, call: Call, parts: readonly string[]) => Reply,
])[] = [
  ['contents=read', '/git/tags/([^/]+)', (place, _call, [sha]) => tagObject(place, sha)],
  ['contents=read', '/commits/([^/]+)/pulls', (place, _call, [ref]) => pullsOf(place, ref)],
  ['checks=read', '/commits/([^/]+)/check-suites', (place, _call, [ref]) => checkSuites(place, ref)],
  ['contents=read', '/activity', (place, call) => activity(place, call)],
  [
    'issues=read',
    '/issues/events',
    (place) =>
      list(
        all(place.repository).flatMap((one) => eventsOf(place, one)),
        (row) => row,
      ),
  ],
  [
    'issues=read',
    String.raw`/issues/(\d+)/events`,
    (place, _call, [number]) => {
      const one = all(place.repository).find((each) => each.number === Number(number));
      return one === undefined ? notFound : list(eventsOf(place, one), (row) => row);
    },
  ],
];

function tagObject(place: Place, sha: string | undefined): Reply {
  const tag = [...place.repository.tags.values()].find(({ annotation }) => annotation?.sha === sha);
  if (tag?.annotation === null || tag?.annotation === undefined) return notFound;
  const { at, tagger } = tag.annotation;
  return single({
    node_id: nodeId('Tag', tag.annotation.sha),
    sha: tag.annotation.sha,
    url: `${urlOf(place)}/git/tags/${tag.annotation.sha}`,
    tag: tag.name,
    message: `What ${tagger.name} put out`,
    tagger: { name: tagger.name, email: tagger.email, date: at },
    object: { sha: tag.sha, type: 'commit', url: `${urlOf(place)}/git/commits/${tag.sha}` },
  });
}

/** The merged one that brought a commit to the default branch; of a commit that is not on it also those that are open. */
function pullsOf(place: Place, ref: string | undefined): Reply {
  const { repository } = place;
  const sha = resolveRef(repository, ref ?? '');
  if (sha === undefined) return refuse(422, `No commit found for SHA: ${ref}`);
  const onBranch = reachable(repository, repository.branches.get(repository.defaultBranch) ?? '')?.has(sha) === true;
  const found = [...repository.pulls.values()].filter(
    ({ commits, mergeSha, mergedAt }) =>
      (mergedAt !== null || !onBranch) && (commits.includes(sha) || (mergedAt !== null && mergeSha === sha)),
  );
  return list(found, (pull: Pull) => pullShape(place, pull));
}

function checkSuites(place: Place, ref: string | undefined): Reply {
  const sha = resolveRef(place.repository, ref ?? '');
  const runs = [...place.repository.runs.values()].filter((run) => run.sha === sha);
  const shape = ({ id, branch, createdAt, updatedAt, attempts }: (typeof runs)[number]): Shape => ({
    id: id + 1,
    node_id: nodeId('CheckSuite', id + 1),
    head_branch: branch,
    head_sha: sha,
    status: attempts.at(-1)?.status ?? 'queued',
    conclusion: attempts.at(-1)?.conclusion ?? null,
    url: `${urlOf(place)}/check-suites/${id + 1}`,
    created_at: createdAt,
    updated_at: updatedAt,
  });
  return list(runs, shape, { wrap: (rows) => ({ total_count: runs.length, check_suites: rows }) });
}

const kinds = new Map<string, string>([
  ['merged', 'pr_merge'],
  ['head_ref_force_pushed', 'force_push'],
]);

/** Newest first: what merges did to the default branch, and force pushes to the branches of proposals. */
function activity(place: Place, { query }: Call): Reply {
  const { repository, api } = place;
  const wanted = query.get('activity_type')?.split(',');
  const rows = [...repository.pulls.values()].flatMap(({ baseRef, headRef, events }) =>
    events.flatMap(({ id, event, createdAt, actor, sha, beforeSha }) => {
      const kind = kinds.get(event);
      if (kind === undefined || sha === null) return [];
      const before = beforeSha ?? repository.commits.get(sha)?.parents[0] ?? sha;
      return [
        {
          id,
          node_id: nodeId('Push', id),
          ...{ before, after: sha, timestamp: createdAt, activity_type: kind },
          ref: `refs/heads/${kind === 'pr_merge' ? baseRef : headRef}`,
          actor: actor === null ? null : userShape(api, actor),
        },
      ];
    }),
  );
  return list(
    rows
      .filter(({ activity_type: kind }) => wanted?.includes(kind) !== false)
      .sort((a, b) => b.timestamp.localeCompare(a.timestamp) || b.id - a.id),
    (row) => row,
  );
}

const all = ({ issues, pulls }: Repository): (Issue | Pull)[] => [...issues.values(), ...pulls.values()];

const names = new Map<string, string>([
  ['status_changed', 'project_v2_item_status_changed'],
  ['removed_from_project', 'removed_from_project_v2'],
]);

/** Of a card on a board GitHub tells here that it moved, and neither from where nor to where. */
export function eventsOf(place: Place, one: Issue | Pull): Shape[] {
  if ('commits' in one) return timelineShapes(place, one).filter((row) => 'actor' in row);
  return one.events.map(({ id, event, createdAt, actor, reason }) => ({
    id,
    node_id: nodeId('Event', id),
    url: `${urlOf(place)}/issues/events/${id}`,
    actor: actor === null ? null : userShape(place.api, actor),
    event: names.get(event) ?? event,
    commit_id: null,
    commit_url: null,
    created_at: createdAt,
    ...(event === 'closed' || event === 'reopened' ? { state_reason: reason?.toLowerCase() ?? null } : {}),
    performed_via_github_app: null,
  }));
}
