import type { DeploymentInput } from 'shared/metrics';
import type { DataSource } from 'typeorm';
import { ms } from '../epoch.js';
import { endsInPart, partRows, partValues, type FactsOf } from './product-part.js';

/** The same content once more is an attempt, not a deployment (decisions.md 12). */
export const deploymentsOf = (dataSource: DataSource, of: FactsOf, now: number): Promise<DeploymentInput[]> =>
  dataSource.query(
    `with ${partRows}
     select id, ${ms('at')} as at, sha, outcome = 'rollback' as rollback, failed
     from production_deployment
     where outcome <> 'attempt'
       and exists (select from deployment_product join part using (product_id)
                   where deployment_product.deployment_id = id and ${endsInPart('at')})
     order by at, id`,
    partValues(of, now),
  );
