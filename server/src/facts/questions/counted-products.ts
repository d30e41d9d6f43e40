import type { DataSource } from 'typeorm';

/** How many of these products have any work item, and any change, that counts for them? */
export async function countedProducts(
  dataSource: DataSource,
  productIds: readonly string[],
): Promise<{ workItems: number; changes: number }> {
  const [row] = await dataSource.query<{ workItems: number; changes: number }[]>(
    `select count(*) filter (where exists (select from membership where product_id = id and owns))::int as "workItems",
            count(*) filter (where exists (select from change_product where product_id = id))::int as changes
     from unnest($1::uuid[]) as id`,
    [productIds],
  );
  return row ?? { workItems: 0, changes: 0 };
}
