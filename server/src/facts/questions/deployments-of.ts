import type { DeploymentInput } from 'shared/metrics';
import type { DataSource } from 'typeorm';
import { ms } from '../epoch.js';
import { endsInPart, partRows, partValues, type FactsOf } from './product-part.js';

/**
 * The same content once more is an attempt, not a deployment (decisions.md 12). Where several products hold it, one where
 * somebody said how it went is believed, and then one that knows that it failed.
 */
export const deploymentsOf = (dataSource: DataSource, of: FactsOf, now: number): Promise<DeploymentInput[]> =>
  dataSource.query(
    `with ${partRows}
     select id, ${ms('at')} as at, sha, rung, outcome = 'rollback' as rollback, known.failed, known.cause,
            coalesce(known.followed, false) as followed, known.mark, known.overruled,
            ${ms('known.recovered_at')} as "recoveredAt"
     from production_deployment
     left join lateral (
       select known.* from deployment_outcome known join part using (product_id)
       where deployment_id = id
       order by known.mark is null, known.failed desc, known.followed desc, product_id limit 1
     ) known on true
     where outcome <> 'attempt'
       and exists (select from deployment_product join part using (product_id)
                   where deployment_product.deployment_id = id and ${endsInPart('at')})
     order by at, id`,
    partValues(of, now),
  );
