import type { EntityManager } from 'typeorm';
import { z } from 'zod';

const days = z.array(z.object({ key: z.string(), on: z.string(), n: z.number().int() }));
const keys = z.array(z.object({ key: z.string() }));

/**
 * How many were asked on each day by what files say, of the indicators whose every answer came with a file that does, by key. Files
 * may tell of the same day, the later one with more of it: the larger number counts.
 */
export async function askedDays(
  manager: EntityManager,
  productId: string,
): Promise<Map<string, { on: string; n: number }[]>> {
  const found: unknown = await manager.query(
    `select indicator_key as key, day."on", max(day.n)::int as n
       from import_batch, jsonb_to_recordset(asked) as day ("on" text, n int)
      where product_id = $1 and undone_at is null
      group by 1, 2 order by 1, 2`,
    [productId],
  );
  const all = days.parse(found);
  if (all.length === 0) return new Map();
  const others = keys.parse(
    await manager.query(
      `select distinct indicator_key as key from answer
        where product_id = $1 and indicator_key = any($2::text[])
          and not exists (
            select from answer_batch held
              join import_batch on import_batch.product_id = held.product_id and import_batch.id = held.batch_id
             where held.product_id = $1 and held.answer_id = answer.id and asked is not null and undone_at is null)`,
      [productId, [...new Set(all.map(({ key }) => key))]],
    ),
  );
  const unknown = new Set(others.map(({ key }) => key));
  const known = new Map<string, { on: string; n: number }[]>();
  for (const { key, on, n } of all) {
    if (!unknown.has(key)) known.set(key, [...(known.get(key) ?? []), { on, n }]);
  }
  return known;
}
