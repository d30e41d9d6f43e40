import type { EntityManager } from 'typeorm';
import { z } from 'zod';

/** Has a file of this product ever told the channels of its answers? Also one that was taken back. */
export async function channelIsRead(manager: EntityManager, productId: string): Promise<boolean> {
  const rows: unknown = await manager.query(
    `select exists (select from import_batch
                     where product_id = $1 and mapping #> '{columns,channel}' is not null) as told`,
    [productId],
  );
  return z.tuple([z.object({ told: z.boolean() })]).parse(rows)[0].told;
}
