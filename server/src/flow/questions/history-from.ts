import type { DataSource } from 'typeorm';

/**
 * From which day on is everything that feeds the products read? The latest backfill start among its connections: before
 * it something would be missing. Null = nothing is linked.
 */
export async function historyFrom(
  dataSource: DataSource,
  products: string | readonly string[],
): Promise<string | null> {
  const [row] = await dataSource.query<{ day: string | null }[]>(
    `select to_char(max(backfill_from), 'YYYY-MM-DD') as day
     from connection
     where removed_at is null and id in (select connection_id from scope_link where product_id = any($1::uuid[]))`,
    [[products].flat()],
  );
  return row?.day ?? null;
}
