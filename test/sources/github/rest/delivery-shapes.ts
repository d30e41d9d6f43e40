import type { Deployment, DeploymentStatus, Environment, Release } from '../world.js';
import { nodeId, siteOf, userShape } from './people-shapes.js';
import { type Place, urlOf } from './place.js';
import { type Reply, list } from './reply.js';

export function deploymentShape(place: Place, deployment: Deployment): Record<string, unknown> {
  const url = `${urlOf(place)}/deployments/${deployment.id}`;
  return {
    url,
    id: deployment.id,
    node_id: nodeId('Deployment', deployment.id),
    task: deployment.task,
    original_environment: deployment.environment,
    environment: deployment.statuses.at(-1)?.environment ?? deployment.environment,
    description: deployment.creator === null ? null : `Sent by ${deployment.creator.name}`,
    created_at: deployment.createdAt,
    updated_at: deployment.updatedAt,
    statuses_url: `${url}/statuses`,
    repository_url: urlOf(place),
    creator: deployment.creator === null ? null : userShape(place.api, deployment.creator),
    sha: deployment.sha,
    ref: deployment.ref,
    payload: {},
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    performed_via_github_app: null,
  };
}

export function deploymentStatusShape(
  place: Place,
  deployment: Deployment,
  status: DeploymentStatus,
): Record<string, unknown> {
  const url = `${urlOf(place)}/deployments/${deployment.id}`;
  const run = `${siteOf(place.api)}/${place.repository.owner}/${place.repository.name}/runs/${status.id}`;
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DeploymentStatus', status.id),
    state: status.state,
    creator: status.creator === null ? null : userShape(place.api, status.creator),
    description: status.creator === null ? '' : `Sent by ${status.creator.name}`,
    environment: status.environment,
    target_url: run,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    deployment_url: url,
    repository_url: urlOf(place),
    environment_url: run,
    log_url: run,
    performed_via_github_app: null,
  };
}

/** By name; 200 with nothing where there are none. */
export function environmentsFor(place: Place): Reply {
  const rows = [...place.repository.environments.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const wrap = (environments: unknown[]): unknown => ({ total_count: rows.length, environments });
  return list(rows, (one) => environmentShape(place, one), { wrap });
}

function environmentShape(place: Place, environment: Environment): Record<string, unknown> {
  const { id, name, createdAt, updatedAt, reviewer } = environment;
  const { owner, name: repository } = place.repository;
  const reviewers = reviewer === null ? [] : [{ type: 'User', reviewer: userShape(place.api, reviewer) }];
  const rule = { id: id + 1, node_id: nodeId('GateRule', id), type: 'required_reviewers', prevent_self_review: false };
  return {
    ...{ id, node_id: nodeId('Environment', id), name },
    url: `${urlOf(place)}/environments/${encodeURIComponent(name)}`,
    html_url: `${siteOf(place.api)}/${owner}/${repository}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    created_at: createdAt,
    updated_at: updatedAt,
    protection_rules: reviewers.length === 0 ? [] : [{ ...rule, reviewers }],
    deployment_branch_policy: null,
  };
}

export function releaseShape(place: Place, release: Release): Record<string, unknown> {
  const url = `${urlOf(place)}/releases/${release.id}`;
  const own = `${place.repository.owner}/${place.repository.name}`;
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: `https://uploads.fake.example/repos/${own}/releases/${release.id}/assets{?name,label}`,
    html_url: `${siteOf(place.api)}/${own}/releases/tag/${release.tagName}`,
    id: release.id,
    author: userShape(place.api, release.author),
    node_id: nodeId('Release', release.id),
    tag_name: release.tagName,
    target_commitish: release.target,
    name: release.name,
    draft: release.draft,
    immutable: false,
    prerelease: release.prerelease,
    created_at: release.createdAt,
    updated_at: release.updatedAt,
    published_at: release.publishedAt,
    assets: [],
    tarball_url: `${urlOf(place)}/tarball/${release.tagName}`,
    zipball_url: `${urlOf(place)}/zipball/${release.tagName}`,
    body: `Thanks to ${release.author.name}`,
  };
}
