import type { SaidByHand } from 'shared/contracts';
import type { DataSource } from 'typeorm';
import { markPrefix } from '../failure-keys.js';
import { deploymentRecords } from './source-records.js';

/** What somebody said of the product's deployments by hand and has not taken back, newest deployment first. */
export async function saidByHandOf(dataSource: DataSource, productId: string): Promise<SaidByHand[]> {
  const rows = await dataSource.query<Row[]>(
    `with newest as (
       select distinct on (key) substr(key, length($2) + 1) as id, value #>> '{}' as mark, set_at, set_by_role, reason
       from setting where starts_with(key, $2) order by key, version desc
     )
     select made.id, left(sha, 7) as sha, made.at, newest.mark, overruled, set_at as "saidAt", set_by_role as role, reason
     from newest
     join production_deployment made on made.id::text = newest.id
     join deployment_product held on held.deployment_id = made.id and held.product_id = $1
     left join deployment_outcome known on known.deployment_id = made.id and known.product_id = $1
     where newest.mark is not null
     order by made.at desc, made.id`,
    [productId, markPrefix(productId)],
  );
  const ids = rows.map(({ id }) => id);
  const records = new Map((await deploymentRecords(dataSource, ids)).map((record) => [record.id, record]));
  return rows.map(({ sha, at, saidAt, ...said }) => ({
    ...said,
    label: records.get(said.id)?.label ?? sha,
    url: records.get(said.id)?.url ?? '',
    at: at.toISOString(),
    saidAt: saidAt.toISOString(),
  }));
}

interface Row extends Omit<SaidByHand, 'label' | 'url' | 'at' | 'saidAt'> {
  readonly sha: string;
  readonly at: Date;
  readonly saidAt: Date;
}
