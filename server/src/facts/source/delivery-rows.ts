import type {
  BranchCommitFact,
  DeploymentFact,
  EnvironmentsFact,
  ForeignHistoryFact,
  ReleaseFact,
} from 'shared/domain';
import type { EntityManager } from 'typeorm';
import { replaceRows, upsertRows } from '../write-rows.js';
import { firstOfEach, type Placed } from './placed.js';

export async function writeDeployments(
  manager: EntityManager,
  deployments: readonly Placed<DeploymentFact>[],
): Promise<void> {
  await upsertRows(
    manager,
    'deployment',
    deployments.map(({ id, connectionId, scopeId, fact }) => ({
      id,
      connection_id: connectionId,
      scope_id: scopeId,
      sha: fact.sha,
      ref: fact.ref,
      task: fact.task,
      environment: fact.environment,
      original_environment: fact.originalEnvironment,
      is_production: fact.isProduction,
      is_transient: fact.isTransient,
      created_at: fact.createdAt,
      url: fact.url,
    })),
  );
  const ids = deployments.map(({ id }) => id);
  await replaceRows(manager, 'deployment_status', 'deployment_id', ids, deployments.flatMap(statuses));
}

const statuses = ({ id, fact }: Placed<DeploymentFact>) =>
  firstOfEach(fact.statuses, ({ sourceId }) => sourceId).map(({ sourceId, state, at, environment }, position) => ({
    deployment_id: id,
    source_id: sourceId,
    position,
    state,
    at,
    environment,
  }));

/** What the list no longer holds goes. */
export const writeEnvironments = (manager: EntityManager, lists: readonly Placed<EnvironmentsFact>[]): Promise<void> =>
  replaceRows(
    manager,
    'environment',
    'document_id',
    lists.map(({ id }) => id),
    lists.flatMap(({ id, connectionId, scopeId, fact }) =>
      firstOfEach(fact.environments, ({ environmentId }) => environmentId).map(({ environmentId, name }) => ({
        ...{ document_id: id, environment_id: environmentId },
        ...{ connection_id: connectionId, scope_id: scopeId, name },
      })),
    ),
  );

export const writeReleases = (manager: EntityManager, releases: readonly Placed<ReleaseFact>[]): Promise<void> =>
  upsertRows(
    manager,
    'release',
    releases.map(({ id, connectionId, scopeId, fact }) => ({
      id,
      connection_id: connectionId,
      scope_id: scopeId,
      tag: fact.tag,
      sha: fact.sha,
      is_draft: fact.isDraft,
      is_prerelease: fact.isPrerelease,
      created_at: fact.createdAt,
      published_at: fact.publishedAt,
      url: fact.url,
      is_tag: fact.isTag ?? false,
    })),
  );

export const writeBranchCommits = (
  manager: EntityManager,
  commits: readonly Placed<BranchCommitFact>[],
): Promise<void> =>
  upsertRows(
    manager,
    'branch_commit',
    commits.map(({ id, connectionId, scopeId, fact }) => ({
      id,
      connection_id: connectionId,
      scope_id: scopeId,
      sha: fact.sha,
      parents: fact.parents,
      authored_at: fact.authoredAt,
      committed_at: fact.committedAt,
      off_branch: fact.offBranch ?? false,
    })),
  );

export const writeForeignHistories = (
  manager: EntityManager,
  histories: readonly Placed<ForeignHistoryFact>[],
): Promise<void> =>
  upsertRows(
    manager,
    'foreign_history',
    histories.map(({ id, connectionId, scopeId, fact: { sha, found, commits } }) => ({
      ...{ id, connection_id: connectionId, scope_id: scopeId },
      ...{ sha, found, commits },
    })),
  );
