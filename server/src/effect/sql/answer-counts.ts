import type { EntityManager } from 'typeorm';
import { z } from 'zod';

const row = z.object({
  indicator_key: z.string(),
  answered_on: z.string(),
  score: z.number().nullable(),
  segment: z.string().nullable(),
  n: z.number().int(),
});
export type AnswerCount = z.infer<typeof row>;

/** How many answers of each score and segment did a product's users give, day by day? */
export async function answerCounts(manager: EntityManager, productId: string): Promise<AnswerCount[]> {
  const rows: unknown = await manager.query(
    `select indicator_key, answered_on, score, segment, count(*)::int as n
       from answer
      where product_id = $1
      group by indicator_key, answered_on, score, segment
      order by indicator_key, answered_on, score, segment`,
    [productId],
  );
  return z.array(row).parse(rows);
}
