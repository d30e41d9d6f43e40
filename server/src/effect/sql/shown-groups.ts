import type { EntityManager } from 'typeorm';
import { z } from 'zod';

const row = z.object({ key: z.string(), from: z.string(), to: z.string(), n: z.number().int() });
export type ShownGroup = z.infer<typeof row>;

/** The stretches of a product's answers that are shown now; `to` is the first day after one. */
export async function shownGroups(manager: EntityManager, productId: string): Promise<ShownGroup[]> {
  const rows: unknown = await manager.query(
    `select indicator_key as key, to_char(from_on, 'YYYY-MM-DD') as "from", to_char(to_on, 'YYYY-MM-DD') as "to", n
       from answer_group where product_id = $1 and not hidden order by indicator_key, from_on`,
    [productId],
  );
  return z.array(row).parse(rows);
}
