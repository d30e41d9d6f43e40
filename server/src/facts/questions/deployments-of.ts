import type { DeploymentInput } from 'shared/metrics';
import type { DataSource } from 'typeorm';
import { ms } from '../epoch.js';

/** The same content once more is an attempt, not a deployment (decisions.md 12). */
export const deploymentsOf = (dataSource: DataSource, productId: string): Promise<DeploymentInput[]> =>
  dataSource.query(
    `select id, ${ms('at')} as at, sha, outcome = 'rollback' as rollback, failed
     from production_deployment
     join deployment_product on deployment_id = id and product_id = $1
     where outcome <> 'attempt'
     order by at, id`,
    [productId],
  );
