import type { EntityManager } from 'typeorm';
import { z } from 'zod';

/** Which of these answers an address has brought before, and nobody has taken back. */
export async function heldByPull(
  manager: EntityManager,
  { productId, pullId }: { readonly productId: string; readonly pullId: string },
  ids: readonly string[],
): Promise<Set<string>> {
  const rows: unknown = await manager.query(
    `select answer_id as id from answer_batch held
      where held.product_id = $1 and held.answer_id = any($3::uuid[])
        and exists (
          select from import_batch batch
           where batch.product_id = $1 and batch.id = held.batch_id and batch.pull_id = $2)`,
    [productId, pullId, ids],
  );
  return new Set(
    z
      .array(z.object({ id: z.string() }))
      .parse(rows)
      .map(({ id }) => id),
  );
}
