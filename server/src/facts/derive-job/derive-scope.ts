import type { EntityManager } from 'typeorm';
import { deriveDelivery, type DerivedDelivery } from '../derive/scope-delivery.js';
import { iso, isoOrNull } from '../epoch.js';
import { insertRows, upsertRows } from '../write-rows.js';
import { loadDelivery } from './load-delivery.js';
import type { DeriveSettings } from './load-settings.js';

/**
 * Derives one repository anew, from merge to production. It is taken as a whole: one late deployment can change which
 * deployment carried a hundred changes. @returns the products it belonged to before, or does now
 */
export async function deriveScope(
  manager: EntityManager,
  settings: DeriveSettings,
  scopeId: string,
): Promise<string[]> {
  const { connectionId, links, rungs, workflows, jobs, productionEnvironments, now } = settings;
  const counted = { workflow: workflows.get(scopeId) ?? null, job: jobs.get(scopeId) ?? null };
  const delivery = await loadDelivery(manager, connectionId, scopeId, counted);
  const derived = deriveDelivery({ ...delivery, productionEnvironments }, rungs.get(scopeId) ?? null, links, now);
  const before = await forget(
    manager,
    [connectionId, scopeId],
    derived.deployments.map(({ id }) => id),
  );
  await write(manager, connectionId, scopeId, derived);
  const after = [...derived.changeProducts, ...derived.deploymentProducts].map(({ productId }) => productId);
  return [...new Set([...before, ...after])];
}

/**
 * Deployments of a rung that no longer holds, and products no longer linked, leave nothing behind. Those that stay keep
 * their rows: how they went hangs on them, and is derived from the product as a whole.
 */
async function forget(
  manager: EntityManager,
  scope: readonly [connectionId: string, scopeId: string],
  stay: readonly string[],
): Promise<string[]> {
  const rows = await manager.query<{ productId: string }[]>(
    `with gone_changes as (
       delete from change_product using change
       where change.id = change_id and change.connection_id = $1 and change.scope_id = $2 returning product_id
     ), gone_deployments as (
       delete from deployment_product using production_deployment deployment
       where deployment.id = deployment_id and connection_id = $1 and scope_id = $2 returning product_id
     )
     select product_id as "productId" from gone_changes union select product_id from gone_deployments`,
    [...scope],
  );
  await manager.query(
    'delete from production_deployment where connection_id = $1 and scope_id = $2 and id <> all($3::uuid[])',
    [...scope, stay],
  );
  return rows.map(({ productId }) => productId);
}

async function write(
  manager: EntityManager,
  connectionId: string,
  scopeId: string,
  { changes, deployments, changeProducts, deploymentProducts }: DerivedDelivery,
): Promise<void> {
  const place = { connection_id: connectionId, scope_id: scopeId };
  const rungs = new Map(deployments.map(({ id, rung }) => [id, rung]));
  // A record may have come here from another scope, and its deployment with it.
  await upsertRows(
    manager,
    'production_deployment',
    deployments.map(({ id, at, sha, rung, outcome, failed }) => ({
      id,
      ...place,
      at: iso(at),
      sha,
      rung,
      outcome,
      failed,
    })),
  );
  await upsertRows(
    manager,
    'change_flow',
    changes.map((change) => ({
      change_id: change.id,
      first_commit_at: iso(change.firstCommitAt),
      clamped: change.clamped,
      deployed_at: isoOrNull(change.deployedAt),
      deployment_id: change.deploymentId,
      by_time: change.byTime,
      rung: change.deploymentId === null ? null : (rungs.get(change.deploymentId) ?? null),
    })),
    'change_id',
  );
  await insertRows(
    manager,
    'change_product',
    changeProducts.map(({ changeId, productId }) => ({ change_id: changeId, product_id: productId })),
  );
  await insertRows(
    manager,
    'deployment_product',
    deploymentProducts.map(({ deploymentId, productId }) => ({ deployment_id: deploymentId, product_id: productId })),
  );
}
