import type { EntityManager } from 'typeorm';

/**
 * Days, in the installation's zone and oldest first, from which other work or other stages count for a product: its links and
 * the stages of their sources may hold between two days. What holds for the whole history breaks nothing.
 */
export async function countingBreaks(manager: EntityManager, productId: string, zone: string): Promise<string[]> {
  const rows = await manager.query<{ on: string }[]>(
    `select distinct "on"::text as "on" from (
       select valid_from as "on" from scope_link where product_id = $1
       union select valid_to from scope_link where product_id = $1
       union select (stage_rule.valid_from at time zone $2)::date from stage_rule
         join scope_link on scope_link.connection_id = stage_rule.connection_id
         where product_id = $1 and replaced_at is null
     ) day where "on" is not null order by 1`,
    [productId, zone],
  );
  return rows.map(({ on }) => on);
}
