import type { EntityManager } from 'typeorm';
import { z } from 'zod';

const row = z.object({
  indicator_key: z.string(),
  n: z.number().int(),
  last_on: z.string().nullable(),
});
export type AnswersHeld = z.infer<typeof row>;

/**
 * How many answers of each of a product's indicators are shown, and which day is the last of them? Never how many there are:
 * who could read that on two days would know how few have come between them (decisions.md 17). Indicators without any
 * answers are not among them.
 */
export async function answersHeld(manager: EntityManager, productId: string): Promise<AnswersHeld[]> {
  const rows: unknown = await manager.query(
    `with shown as (
       select indicator_key, sum(n) filter (where not hidden)::int as n,
              to_char(max(to_on) filter (where not hidden) - 1, 'YYYY-MM-DD') as last_on
         from answer_group where product_id = $1 group by indicator_key
     ), held as (
       select distinct indicator_key from answer where product_id = $1
     )
     select indicator_key, coalesce(n, 0) as n, last_on
       from shown full join held using (indicator_key)`,
    [productId],
  );
  return z.array(row).parse(rows);
}
