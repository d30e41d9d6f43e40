import type { DataSource } from 'typeorm';
import { ms } from '../epoch.js';

/**
 * The earliest cursor of all streams that feed one of the products now. A stream whose first read has not ended counts as
 * never read, and so does a scope without any stream, and one that has to be read again from an earlier day; one that is
 * read again for a newer schema is as whole meanwhile as it was before. So does a source of which most documents still wait to be made
 * into facts, for what has been made of it so far would be taken for the whole. A link that has ended holds nothing up,
 * unless all have: what they brought still stands.
 */
export async function readUntil(
  dataSource: DataSource,
  productIds: readonly string[],
  today: string,
): Promise<number | null> {
  const [row] = await dataSource.query<{ until: number | null }[]>(
    `with feeding as (
       select distinct link.connection_id, link.scope_id
       from scope_link link
       join connection on connection.id = link.connection_id and removed_at is null
       join connection_scope scope on scope.connection_id = link.connection_id and scope.scope_id = link.scope_id
       where product_id = any($1::uuid[])
         and (coalesce(valid_to > $2::date, true)
              or not exists (select from scope_link other
                             where other.product_id = any($1::uuid[]) and coalesce(other.valid_to > $2::date, true)))
     ), waiting as (
       select connection_id from changed_document
       where connection_id in (select connection_id from feeding)
       group by connection_id
       having 2 * count(*) >= (select count(*) from document where document.connection_id = changed_document.connection_id)
     ), read as (
       select case when feeding.connection_id in (select connection_id from waiting) then '-infinity'
                   else min(case when checkpoint.backfill_from <= connection.backfill_from
                                 then coalesce(cursor, checkpoint.read_until, '-infinity') else '-infinity' end) end as until
       from feeding join connection on connection.id = feeding.connection_id
       left join checkpoint
         on checkpoint.connection_id = feeding.connection_id and checkpoint.scope_id in (feeding.scope_id, '*')
       group by feeding.connection_id, feeding.scope_id
     )
     select ${ms('min(until)')} as until from read`,
    [productIds, today],
  );
  return row === undefined || row.until === -Infinity ? null : row.until;
}
