import { failureRule, type FailureRules } from 'shared/contracts';
import { deploymentMarks, type DeploymentMark } from 'shared/domain';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { asciiIn, asciiOf } from '../../database/ascii-letters.js';
import type { CarriedChange, JudgedDeployment } from '../derive/deployment-outcomes.js';
import type { PossibleIncident } from '../derive/incidents.js';
import { ms } from '../epoch.js';
import { failureRulesKey, markPrefix } from '../failure-keys.js';

/** The rules that people set for the product, oldest version of the list last; none = not followed. */
export async function loadFailureRules(manager: EntityManager, productId: string): Promise<FailureRules['rules']> {
  const [row] = await manager.query<{ value: unknown }[]>(
    'select value from setting where key = $1 order by version desc limit 1',
    [failureRulesKey(productId)],
  );
  return z.array(failureRule).parse(row?.value ?? []);
}

/** What somebody said of deployments by hand, and has not taken back. */
export async function loadMarks(manager: EntityManager, productId: string): Promise<Map<string, DeploymentMark>> {
  const rows = await manager.query<{ id: string; value: unknown }[]>(
    `select distinct on (key) substr(key, length($1) + 1) as id, value
     from setting where starts_with(key, $1) order by key, version desc`,
    [markPrefix(productId)],
  );
  return new Map(
    rows.flatMap(({ id, value }) => {
      const mark = storedMark.parse(value);
      return mark === null ? [] : [[id, mark] as const];
    }),
  );
}

/** Null = taken back. */
const storedMark = z.enum(deploymentMarks).nullable();

/**
 * Items that count for the product and may bear a type or label that any of its rules names; both in lower case. More are read
 * than do: which letters are small ones to a database hangs on its locale, so whatever is not ASCII is left to `isIncident`.
 */
export const loadPossibleIncidents = (
  manager: EntityManager,
  productId: string,
  named: { readonly types: readonly string[]; readonly labels: readonly string[] },
): Promise<PossibleIncident[]> =>
  manager.query(
    `select id, key, type, labels, ${ms('created_at')} as "createdAt", ${ms('finished_at')} as "finishedAt",
            ${ms('cancelled_at')} as "cancelledAt"
     from work_item join item_flow on item_id = id
     where id in (select item_id from membership where product_id = $1 and owns)
       and (${asciiOf('type')} = any($2)
            or exists (select from unnest(labels) as label where ${asciiOf('label')} = any($3)))
     order by id`,
    [productId, named.types.map(asciiIn), named.labels.map(asciiIn)],
  );

export const loadDeployments = (manager: EntityManager, productId: string): Promise<JudgedDeployment[]> =>
  manager.query(
    `select id, connection_id || '/' || scope_id as scope, ${ms('at')} as at, sha, outcome,
            coalesce(failed, false) as "rolledBack"
     from production_deployment join deployment_product on deployment_id = id and product_id = $1
     order by production_deployment.at, id`,
    [productId],
  );

/** Only changes that could tell something: by number, by a key or by a label. */
export const loadCarriedChanges = (manager: EntityManager, productId: string): Promise<CarriedChange[]> =>
  manager.query(
    `select deployment_id as "deploymentId", number, reverts_number as "revertsNumber", issue_keys as "issueKeys", labels
     from change join change_flow on change_id = change.id
     where deployment_id in (select deployment_id from deployment_product where product_id = $1)
     order by change.id`,
    [productId],
  );
