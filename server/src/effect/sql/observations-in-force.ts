import type { EntityManager } from 'typeorm';
import { z } from 'zod';

const row = z.object({
  indicator_key: z.string(),
  from_on: z.string(),
  to_on: z.string(),
  value: z.number(),
  n: z.number().int(),
});
export type ObservationInForce = z.infer<typeof row>;

/** Which reading counts for each period? The one stored last; what it covers comes back when it is undone. */
export async function observationsInForce(manager: EntityManager, productId: string): Promise<ObservationInForce[]> {
  const rows: unknown = await manager.query(
    `select distinct on (indicator_key, from_on, to_on) indicator_key, from_on, to_on, value, n
       from observation
      where product_id = $1
      order by indicator_key, from_on, to_on, stored_at desc, batch_id`,
    [productId],
  );
  return z.array(row).parse(rows);
}
