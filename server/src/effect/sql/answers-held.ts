import type { EntityManager } from 'typeorm';
import { z } from 'zod';

const row = z.object({ indicator_key: z.string(), n: z.number().int(), last_on: z.string() });
export type AnswersHeld = z.infer<typeof row>;

/** How many answers does each of a product's indicators have, and of which day is the last? */
export async function answersHeld(manager: EntityManager, productId: string): Promise<AnswersHeld[]> {
  const rows: unknown = await manager.query(
    `select indicator_key, count(*)::int as n, max(answered_on) as last_on
       from answer
      where product_id = $1
      group by indicator_key`,
    [productId],
  );
  return z.array(row).parse(rows);
}
