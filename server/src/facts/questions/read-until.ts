import type { DataSource } from 'typeorm';
import { ms } from '../epoch.js';

/**
 * The earliest cursor of all streams that feed the product now. A stream whose first read has not ended counts as
 * never read, and so does a scope without any stream.
 */
export async function readUntil(dataSource: DataSource, productId: string, today: string): Promise<number | null> {
  const [row] = await dataSource.query<{ until: number | null }[]>(
    `with feeding as (
       select distinct link.connection_id, link.scope_id
       from scope_link link
       join connection on connection.id = link.connection_id and removed_at is null
       join connection_scope scope on scope.connection_id = link.connection_id and scope.scope_id = link.scope_id
       where product_id = $1 and coalesce(valid_to > $2::date, true)
     ), read as (
       select min(coalesce(cursor, '-infinity')) as until
       from feeding left join checkpoint
         on checkpoint.connection_id = feeding.connection_id and checkpoint.scope_id in (feeding.scope_id, '*')
       group by feeding.connection_id, feeding.scope_id
     )
     select ${ms('min(until)')} as until from read`,
    [productId, today],
  );
  return row === undefined || row.until === -Infinity ? null : row.until;
}
