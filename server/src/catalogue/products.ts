import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';

const row = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  why: z.string(),
  userGroup: z.string(),
  area: z.object({ id: z.string(), slug: z.string(), name: z.string() }).nullable(),
  sample: z.boolean(),
  createdAt: z.date(),
});

/** A product with its area, as every module sees it. */
export type CatalogueProduct = z.infer<typeof row>;

/** All products, or the one with this slug; by name. */
export async function readProducts(database: DataSource | EntityManager, slug?: string): Promise<CatalogueProduct[]> {
  const rows: unknown = await database.query(
    `select product.id, product.slug, product.name, product.why, product.user_group as "userGroup",
            case when area.id is not null
                 then jsonb_build_object('id', area.id, 'slug', area.slug, 'name', area.name) end as area,
            product.sample, product.created_at as "createdAt"
     from product left join area on area.id = product.area_id
     where $1::text is null or product.slug = $1
     order by lower(product.name), product.slug`,
    [slug ?? null],
  );
  return z.array(row).parse(rows);
}
