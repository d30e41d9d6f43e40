import type { Call } from '../../kit/exchange.js';
import { compare, log, reachable, resolveRef } from '../history.js';
import type { Deployment, Pull } from '../world.js';
import { commitShape, compareShape, fullCommitShape, refShape, tagShape } from './commit-shapes.js';
import { deploymentShape, deploymentStatusShape, environmentsFor, releaseShape } from './delivery-shapes.js';
import { issueRowShape, issuesFor } from './issue-shapes.js';
import { eventsOf, otherRoutes } from './other-routes.js';
import type { Place } from './place.js';
import { fullPullShape, pullShape, reviewShape, timelineShapes } from './pull-shapes.js';
import { type Reply, list, notFound, refuse, single } from './reply.js';
import { fullRepositoryShape } from './repository-shape.js';
import { attemptFor, jobsFor, runsFor } from './run-shapes.js';

interface Route {
  /** Below `/repos/o/r` or `/repositories/7`. */
  readonly path: RegExp;
  /** As `X-Accepted-GitHub-Permissions` names it. */
  readonly permission: string;
  readonly reply: (place: Place, call: Call, parts: readonly string[]) => Reply;
}

const route = (permission: string, path: string, reply: Route['reply']): Route => ({
  permission,
  path: new RegExp(`^${path}$`),
  reply,
});

export const routes: readonly Route[] = [
  route('metadata=read', '', ({ api, world, repository }) =>
    single(fullRepositoryShape(api, world, repository), repository.updatedAt),
  ),
  route('pull_requests=read', '/pulls', (place, call) =>
    list(pullsFor(place, call), (pull: Pull) => pullShape(place, pull)),
  ),
  route('pull_requests=read', String.raw`/pulls/(\d+)`, (place, _call, [number]) =>
    onPull(place, number, (pull) => single(fullPullShape(place, pull), pull.updatedAt)),
  ),
  route('pull_requests=read', String.raw`/pulls/(\d+)/commits`, (place, _call, [number]) =>
    // GitHub lists no more than the first 250, whatever the paging.
    onPull(place, number, (pull) => list(pull.commits.slice(0, 250), (sha: string) => commitShape(place, sha))),
  ),
  route('pull_requests=read', String.raw`/pulls/(\d+)/reviews`, (place, _call, [number]) =>
    onPull(place, number, (pull) => list(pull.reviews, (review) => reviewShape(place, pull, review))),
  ),
  route('issues=read', '/issues', (place, call) => list(issuesFor(place, call), (row) => issueRowShape(place, row))),
  route('issues=read; pull_requests=read', String.raw`/issues/(\d+)/timeline`, (place, _call, [number]) => {
    const issue = place.repository.issues.get(Number(number));
    if (issue !== undefined) return list(eventsOf(place, issue), (row) => row);
    return onPull(place, number, (pull) => list(timelineShapes(place, pull), (row) => row));
  }),
  route('deployments=read', '/deployments', (place, call) =>
    list(deploymentsFor(place, call), (deployment: Deployment) => deploymentShape(place, deployment)),
  ),
  route('deployments=read', String.raw`/deployments/(\d+)`, (place, _call, [id]) =>
    onDeployment(place, id, (deployment) => single(deploymentShape(place, deployment))),
  ),
  route('deployments=read', String.raw`/deployments/(\d+)/statuses`, (place, _call, [id]) =>
    onDeployment(place, id, (deployment) =>
      list([...deployment.statuses].reverse(), (status) => deploymentStatusShape(place, deployment, status)),
    ),
  ),
  route('actions=read', '/environments', (place) => environmentsFor(place)),
  route('contents=read', '/releases', (place) =>
    // A key that may only read does not see drafts.
    list(newestFirst([...place.repository.releases.values()].filter(({ draft }) => !draft)), (release) =>
      releaseShape(place, release),
    ),
  ),
  route('contents=read', String.raw`/releases/(\d+)`, (place, _call, [id]) => {
    const release = place.repository.releases.get(Number(id));
    return release === undefined || release.draft ? notFound : single(releaseShape(place, release));
  }),
  route('contents=read', '/tags', (place) =>
    list(
      [...place.repository.tags.values()].sort((a, b) => (a.name < b.name ? 1 : -1)),
      (tag) => tagShape(place, tag),
    ),
  ),
  route('contents=read', '/git/matching-refs/tags/?(.*)', (place, _call, [prefix]) =>
    list(
      [...place.repository.tags.values()]
        .filter(({ name }) => name.startsWith(decodeURIComponent(prefix ?? '')))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
      (tag) => refShape(place, tag),
    ),
  ),
  route('actions=read', '/actions/runs', (place, call) => runsFor(place, call)),
  route('actions=read', String.raw`/actions/workflows/(\d+)/runs`, (place, call, [id]) =>
    runsFor(place, call, ({ workflow }) => workflow.id === Number(id)),
  ),
  route('actions=read', String.raw`/actions/runs/(\d+)`, (place, _call, [id]) =>
    attemptFor(place, id, String(place.repository.runs.get(Number(id))?.attempts.length)),
  ),
  route('actions=read', String.raw`/actions/runs/(\d+)/attempts/(\d+)`, (place, _call, [id, number]) =>
    attemptFor(place, id, number),
  ),
  route('actions=read', String.raw`/actions/runs/(\d+)/jobs`, (place, call, [id]) => jobsFor(place, call, id)),
  route('contents=read', '/commits', (place, call) => commitsFor(place, call)),
  route('contents=read', '/commits/([^/]+)', (place, _call, [ref]) => {
    const sha = resolveRef(place.repository, ref ?? '');
    return sha === undefined
      ? refuse(422, `No commit found for SHA: ${ref}`)
      : single(fullCommitShape(place, sha), place.repository.commits.get(sha)?.committedAt);
  }),
  route('contents=read', String.raw`/compare/(.+)\.\.\.(.+)`, (place, _call, [from, to]) => {
    const [base, head] = [resolveRef(place.repository, from ?? ''), resolveRef(place.repository, to ?? '')];
    const found = base === undefined || head === undefined ? undefined : compare(place.repository, base, head);
    if (found === undefined || base === undefined) return notFound;
    const wrap = (rows: unknown[]): unknown => compareShape(place, `${from}...${to}`, base, found, rows);
    return list(found.ahead, ({ sha }) => commitShape(place, sha), { wrap, unpagedMax: 250 });
  }),
  ...otherRoutes.map((one) => route(...one)),
];

function onPull(place: Place, number: string | undefined, reply: (pull: Pull) => Reply): Reply {
  const pull = place.repository.pulls.get(Number(number));
  return pull === undefined ? notFound : reply(pull);
}

function onDeployment(place: Place, id: string | undefined, reply: (deployment: Deployment) => Reply): Reply {
  const deployment = place.repository.deployments.get(Number(id));
  return deployment === undefined ? notFound : reply(deployment);
}

function pullsFor({ repository }: Place, { query }: Call): Pull[] {
  const state = query.get('state') ?? 'open';
  const sort = query.get('sort') ?? 'created';
  const falling = (query.get('direction') ?? (sort === 'created' ? 'desc' : 'asc')) === 'desc';
  const [base, head] = [query.get('base'), query.get('head')?.split(':').at(-1)];
  const stamp = (pull: Pull): string => (sort === 'updated' ? pull.updatedAt : pull.createdAt);
  return [...repository.pulls.values()]
    .filter((pull) => state === 'all' || pull.state === state)
    .filter((pull) => (base ?? pull.baseRef) === pull.baseRef && (head ?? pull.headRef) === pull.headRef)
    .sort((a, b) => (stamp(a).localeCompare(stamp(b)) || a.id - b.id) * (falling ? -1 : 1));
}

function deploymentsFor({ repository }: Place, { query }: Call): Deployment[] {
  const filters = ['sha', 'ref', 'task', 'environment'] as const;
  return newestFirst(
    [...repository.deployments.values()].filter((deployment) =>
      filters.every((name) => (query.get(name) ?? 'none') === 'none' || query.get(name) === deployment[name]),
    ),
  );
}

function commitsFor(place: Place, { query }: Call): Reply {
  const { repository } = place;
  if (repository.commits.size === 0) return refuse(409, 'Git Repository is empty.');
  const head = resolveRef(repository, query.get('sha') ?? repository.defaultBranch);
  const shas = head === undefined ? undefined : reachable(repository, head);
  if (shas === undefined) return notFound;
  const [since, until] = [query.get('since'), query.get('until')].map((at) => (at === null ? null : Date.parse(at)));
  const rows = log(repository, shas).filter(({ committedAt }) => {
    const at = Date.parse(committedAt);
    return at >= (since ?? at) && at <= (until ?? at);
  });
  return list(rows, ({ sha }) => commitShape(place, sha));
}

const newestFirst = <T extends { readonly id: number; readonly createdAt: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id - a.id);
