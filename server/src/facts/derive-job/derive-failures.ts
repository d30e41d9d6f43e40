import type { EntityManager } from 'typeorm';
import { deploymentOutcomes, type OutcomeFact } from '../derive/deployment-outcomes.js';
import { datedFailureRules } from '../derive/failure-rules.js';
import { incidentsOf, type IncidentFact } from '../derive/incidents.js';
import { iso, isoOrNull } from '../epoch.js';
import { replaceRows } from '../write-rows.js';
import { takeProduct } from './changed-products.js';
import {
  loadCarriedChanges,
  loadDeployments,
  loadFailureRules,
  loadMarks,
  loadPossibleIncidents,
} from './load-failures.js';

/** First half of the advisory lock's key: an incident comes from one source, its deployment from another. */
const FAILURE_LOCK = 7_205_764;

/** Until the transaction ends, what a product's failures are derived from and with changes for nobody else. */
export const lockFailures = (manager: EntityManager, productId: string): Promise<unknown> =>
  manager.query('select pg_advisory_xact_lock($1, hashtext($2))', [FAILURE_LOCK, productId]);

/**
 * Derives a product's incidents and how its deployments went. It is taken as a whole, after its items and deployments:
 * what shows a failure lies in another source than what failed.
 */
export async function deriveFailures(manager: EntityManager, productId: string, zone: string): Promise<void> {
  await lockFailures(manager, productId);
  await takeProduct(manager, productId);
  const set = await loadFailureRules(manager, productId);
  const named = {
    types: set.flatMap(({ types }) => types).map((type) => type.toLowerCase()),
    labels: set.flatMap(({ labels }) => labels).map((label) => label.toLowerCase()),
  };
  const rules = datedFailureRules(set, zone);
  const incidents = incidentsOf(await loadPossibleIncidents(manager, productId, named), rules);
  const outcomes = deploymentOutcomes({
    deployments: await loadDeployments(manager, productId),
    changes: await loadCarriedChanges(manager, productId),
    incidents,
    rules,
    marks: await loadMarks(manager, productId),
  });
  await replaceRows(manager, 'incident', 'product_id', [productId], incidents.map(incidentRow(productId)));
  await replaceRows(manager, 'deployment_outcome', 'product_id', [productId], outcomes.map(outcomeRow(productId)));
}

const incidentRow =
  (productId: string) =>
  ({ itemId, from, to }: IncidentFact) => ({
    item_id: itemId,
    product_id: productId,
    from_at: iso(from),
    to_at: isoOrNull(to),
  });

const outcomeRow =
  (productId: string) =>
  ({ deploymentId, followed, failed, cause, mark, overruled, incidentId, recoveredAt }: OutcomeFact) => ({
    deployment_id: deploymentId,
    product_id: productId,
    followed,
    failed,
    cause,
    mark,
    overruled,
    incident_id: incidentId,
    recovered_at: isoOrNull(recoveredAt),
  });
