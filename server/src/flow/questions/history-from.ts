import type { DataSource } from 'typeorm';

/**
 * From which day on is everything that feeds the product read? The latest backfill start among its connections: before
 * it something would be missing. Null = nothing is linked.
 */
export async function historyFrom(dataSource: DataSource, productId: string): Promise<string | null> {
  const [row] = await dataSource.query<{ day: string | null }[]>(
    `select to_char(max(backfill_from), 'YYYY-MM-DD') as day
     from connection
     where removed_at is null and id in (select connection_id from scope_link where product_id = $1)`,
    [productId],
  );
  return row?.day ?? null;
}
