import { resolveRef } from '../history.js';
import { nodeId } from '../rest/people-shapes.js';
import type { Deployment, DeploymentStatus, GithubWorld, Release, Repository, Tag } from '../world.js';
import { actorNode, branchNode, commitNode, tagNode } from './commit-nodes.js';
import { type ConnectionArguments, connection, listed } from './connection.js';
import { issueNode } from './issue-node.js';
import { pullNode } from './pull-node.js';

interface Order {
  readonly orderBy?: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null;
}

const falling = ({ orderBy }: Order): boolean => orderBy?.direction === 'DESC';

export function repositoryNode(world: GithubWorld, repository: Repository): unknown {
  const committed = ({ sha }: Tag): string => repository.commits.get(sha)?.committedAt ?? '';
  return {
    __typename: 'Repository',
    id: nodeId('Repository', repository.id),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: `${repository.owner}/${repository.name}`,
    owner: { __typename: 'Organization', id: nodeId('Organization', world.organisation.id), login: repository.owner },
    isArchived: repository.archived,
    isDisabled: false,
    isFork: false,
    isPrivate: repository.isPrivate,
    createdAt: repository.createdAt,
    updatedAt: repository.updatedAt,
    pushedAt: repository.pushedAt,
    defaultBranchRef: () => branchNode(repository, repository.defaultBranch),
    ref: ({ qualifiedName }: { qualifiedName: string }) => {
      const tag = repository.tags.get(qualifiedName.replace(/^refs\/tags\//, ''));
      return tag === undefined
        ? branchNode(repository, qualifiedName.replace(/^refs\/heads\//, ''))
        : tagNode(repository, tag);
    },
    object: ({ expression, oid }: { expression?: string; oid?: string }) =>
      commitNode(repository, resolveRef(repository, oid ?? expression ?? '') ?? null),
    pullRequest: ({ number }: { number: number }) => {
      const pull = repository.pulls.get(number);
      if (pull !== undefined) return pullNode(repository, pull);
      throw Object.assign(new Error(`Could not resolve to a PullRequest with the number of ${number}.`), {
        type: 'NOT_FOUND',
      });
    },
    pullRequests: (asked: ConnectionArguments & Order & { states?: readonly string[] | null }) => {
      const stamp = asked.orderBy?.field === 'UPDATED_AT' ? 'updatedAt' : 'createdAt';
      const rows = [...repository.pulls.values()].filter(
        ({ state, mergedAt }) => asked.states?.includes(mergedAt === null ? state.toUpperCase() : 'MERGED') ?? true,
      );
      const ordered = {
        rows,
        key: (one: (typeof rows)[number]) => [one[stamp], one.id] as const,
        falling: falling(asked),
      };
      return connection(ordered, asked, (pull) => pullNode(repository, pull));
    },
    issues: (asked: ConnectionArguments & Order) => {
      const stamp = asked.orderBy?.field === 'UPDATED_AT' ? 'updatedAt' : 'createdAt';
      const rows = [...repository.issues.values()];
      const ordered = {
        rows,
        key: (one: (typeof rows)[number]) => [one[stamp], one.id] as const,
        falling: falling(asked),
      };
      return connection(ordered, asked, (issue) => issueNode(world, repository, issue));
    },
    deployments: (asked: ConnectionArguments & Order & { environments?: readonly string[] | null }) => {
      const rows = [...repository.deployments.values()].filter(
        ({ environment }) => asked.environments?.includes(environment) ?? true,
      );
      const ordered = { rows, key: (one: Deployment) => [one.createdAt, one.id] as const, falling: falling(asked) };
      return connection(ordered, asked, (deployment) => deploymentNode(repository, deployment));
    },
    releases: (asked: ConnectionArguments & Order) => {
      const rows = [...repository.releases.values()].filter(({ draft }) => !draft);
      const ordered = { rows, key: (one: Release) => [one.createdAt, one.id] as const, falling: falling(asked) };
      return connection(ordered, asked, (release) => releaseNode(repository, release));
    },
    refs: (asked: ConnectionArguments & Order & { refPrefix: string }) => {
      if (asked.refPrefix !== 'refs/tags/') {
        const names = [...repository.branches.keys()].sort();
        return connection(listed(names, falling(asked)), asked, ([, name]) => branchNode(repository, name));
      }
      const byDate = asked.orderBy?.field === 'TAG_COMMIT_DATE';
      const names = [...repository.tags.keys()].sort();
      const key = (tag: Tag): readonly [string, number] => [byDate ? committed(tag) : '', names.indexOf(tag.name)];
      const rows = [...repository.tags.values()];
      return connection({ rows, key, falling: falling(asked) }, asked, (tag) => tagNode(repository, tag));
    },
  };
}

export function deploymentNode(repository: Repository, deployment: Deployment): unknown {
  const statusNode = (status: DeploymentStatus): unknown => ({
    id: nodeId('DeploymentStatus', status.id),
    state: status.state.toUpperCase(),
    createdAt: status.createdAt,
    updatedAt: status.createdAt,
    creator: actorNode(status.creator),
    description: status.creator === null ? null : `Sent by ${status.creator.name}`,
    environment: status.environment,
    environmentUrl: null,
    logUrl: null,
  });
  const newest = deployment.statuses.at(-1);
  return {
    __typename: 'Deployment',
    id: nodeId('Deployment', deployment.id),
    databaseId: deployment.id,
    commitOid: deployment.sha,
    commit: () => commitNode(repository, deployment.sha),
    ref: () => branchNode(repository, deployment.ref),
    task: deployment.task,
    environment: newest?.environment ?? deployment.environment,
    originalEnvironment: deployment.environment,
    latestEnvironment: newest?.environment ?? deployment.environment,
    createdAt: deployment.createdAt,
    updatedAt: deployment.updatedAt,
    creator: actorNode(deployment.creator),
    description: null,
    payload: '{}',
    state: stateOf(newest, deployment.transient),
    latestStatus: newest === undefined ? null : statusNode(newest),
    // Newest first, as in REST.
    statuses: (asked: ConnectionArguments) =>
      connection(listed([...deployment.statuses].reverse()), asked, ([, one]) => statusNode(one)),
  };
}

/** GraphQL has its own words: a deployment that stands is `ACTIVE`, a transient one out of use `DESTROYED`. */
function stateOf(newest: DeploymentStatus | undefined, transient: boolean): string {
  if (newest === undefined) return 'PENDING';
  if (newest.state === 'success') return 'ACTIVE';
  return newest.state === 'inactive' && transient ? 'DESTROYED' : newest.state.toUpperCase();
}

export const releaseNode = (repository: Repository, release: Release): unknown => ({
  __typename: 'Release',
  id: nodeId('Release', release.id),
  databaseId: release.id,
  name: release.name,
  tagName: release.tagName,
  tagCommit: () => commitNode(repository, repository.tags.get(release.tagName)?.sha ?? null),
  isDraft: release.draft,
  isPrerelease: release.prerelease,
  createdAt: release.createdAt,
  publishedAt: release.publishedAt,
  updatedAt: release.updatedAt ?? release.createdAt,
  author: actorNode(release.author),
});
