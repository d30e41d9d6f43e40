import type { ChangeInput } from 'shared/metrics';
import type { DataSource } from 'typeorm';
import { ms } from '../epoch.js';

export const changesOf = (dataSource: DataSource, productId: string): Promise<ChangeInput[]> =>
  dataSource.query(
    `select id, number, by_bot as "byBot", ${ms('created_at')} as "createdAt", ${ms('first_commit_at')} as "firstCommitAt",
            ${ms('merged_at')} as "mergedAt", ${ms('deployed_at')} as "deployedAt"
     from change
     join change_flow on change_flow.change_id = id
     join change_product product on product.change_id = id and product_id = $1
     order by created_at, id`,
    [productId],
  );
