import type { ChangeInput } from 'shared/metrics';
import type { DataSource } from 'typeorm';
import { ms } from '../epoch.js';
import { countsFor, type FactsOf } from './product-part.js';

/** A change belongs to a part by when it reached production. */
export function changesOf(dataSource: DataSource, of: FactsOf, now: number): Promise<ChangeInput[]> {
  const link = { table: 'change_product', fact: 'change_id', end: 'deployed_at' };
  const { condition, values } = countsFor(of, now, link);
  return dataSource.query(
    `select id, number, by_bot as "byBot", ${ms('created_at')} as "createdAt", ${ms('first_commit_at')} as "firstCommitAt",
            ${ms('merged_at')} as "mergedAt", ${ms('deployed_at')} as "deployedAt", rung, by_time as "byTime"
     from change
     join change_flow on change_flow.change_id = id
     where ${condition}
     order by created_at, id`,
    values,
  );
}
