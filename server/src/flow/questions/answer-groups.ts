import type { AnswerGroup } from 'shared/metrics';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';

const row = z.object({
  indicator_key: z.string(),
  from: z.string(),
  to: z.string(),
  n: z.number().int(),
  total: z.number(),
  squares: z.number(),
  hidden: z.boolean(),
});

/** Which groups of a product's answers were shown last, by indicator key? */
export async function answerGroups(manager: EntityManager, productId: string): Promise<Map<string, AnswerGroup[]>> {
  const rows = z.array(row).parse(
    await manager.query(
      `select indicator_key, to_char(from_on, 'YYYY-MM-DD') as "from", to_char(to_on, 'YYYY-MM-DD') as "to",
              n, total, squares, hidden
       from answer_group where product_id = $1 order by from_on`,
      [productId],
    ),
  );
  const groups = new Map<string, AnswerGroup[]>();
  for (const { indicator_key: key, ...group } of rows) groups.set(key, [...(groups.get(key) ?? []), group]);
  return groups;
}

/** Puts these groups in place of the ones that were shown. */
export async function replaceAnswerGroups(
  manager: EntityManager,
  productId: string,
  groups: ReadonlyMap<string, readonly AnswerGroup[]>,
): Promise<void> {
  const rows = [...groups].flatMap(([key, all]) => all.map((group) => ({ indicator_key: key, ...group })));
  await manager.query('delete from answer_group where product_id = $1', [productId]);
  await manager.query(
    `insert into answer_group (product_id, indicator_key, from_on, to_on, n, total, squares, hidden)
     select $1, indicator_key, "from", "to", n, total, squares, hidden
     from json_to_recordset($2) as row (indicator_key text, "from" date, "to" date, n int, total float8, squares float8,
                                        hidden boolean)`,
    [productId, JSON.stringify(rows)],
  );
}
