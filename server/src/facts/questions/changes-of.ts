import type { ChangeInput } from 'shared/metrics';
import type { DataSource } from 'typeorm';
import { ms } from '../epoch.js';
import { endsInPart, partRows, partValues, type FactsOf } from './product-part.js';

/** A change belongs to a part by when it reached production. */
export const changesOf = (dataSource: DataSource, of: FactsOf, now: number): Promise<ChangeInput[]> =>
  dataSource.query(
    `with ${partRows}
     select id, number, by_bot as "byBot", ${ms('created_at')} as "createdAt", ${ms('first_commit_at')} as "firstCommitAt",
            ${ms('merged_at')} as "mergedAt", ${ms('deployed_at')} as "deployedAt"
     from change
     join change_flow on change_flow.change_id = id
     where exists (select from change_product join part using (product_id)
                   where change_product.change_id = id and ${endsInPart('deployed_at')})
     order by created_at, id`,
    partValues(of, now),
  );
