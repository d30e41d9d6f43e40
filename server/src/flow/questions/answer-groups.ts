import type { KeptGroup } from 'shared/metrics';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { countRows, countsOf, rowsOf } from './answer-rows.js';

const row = z.object({
  indicator_key: z.string(),
  from: z.string(),
  to: z.string(),
  n: z.number().int(),
  total: z.number(),
  squares: z.number(),
  hidden: z.boolean(),
  answers: countRows.nullable(),
});

/** Which groups of a product's answers were shown last, by indicator key? */
export async function answerGroups(manager: EntityManager, productId: string): Promise<Map<string, KeptGroup[]>> {
  const rows = z.array(row).parse(
    await manager.query(
      `select indicator_key, to_char(from_on, 'YYYY-MM-DD') as "from", to_char(to_on, 'YYYY-MM-DD') as "to",
              n, total, squares, hidden, answers
       from answer_group where product_id = $1 order by from_on`,
      [productId],
    ),
  );
  const groups = new Map<string, KeptGroup[]>();
  for (const { indicator_key: key, answers: kept, ...group } of rows) {
    groups.set(key, [...(groups.get(key) ?? []), { ...group, answers: kept && countsOf(kept) }]);
  }
  return groups;
}

/** Keeps these groups as the ones that are shown now. A group that was shown once never goes: its borders stay. */
export async function keepAnswerGroups(
  manager: EntityManager,
  productId: string,
  groups: ReadonlyMap<string, readonly KeptGroup[]>,
): Promise<void> {
  const rows = [...groups].flatMap(([key, all]) =>
    all.map((group) => ({
      indicator_key: key,
      ...group,
      answers: group.answers && rowsOf(group.answers),
    })),
  );
  await manager.query(
    `insert into answer_group (product_id, indicator_key, from_on, to_on, n, total, squares, hidden, answers)
     select $1, indicator_key, "from", "to", n, total, squares, hidden, answers
     from json_to_recordset($2) as row (indicator_key text, "from" date, "to" date, n int, total float8, squares float8,
                                        hidden boolean, answers jsonb)
     on conflict (product_id, indicator_key, from_on) do update
       set n = excluded.n, total = excluded.total, squares = excluded.squares, hidden = excluded.hidden,
           answers = excluded.answers
     where (answer_group.n, answer_group.total, answer_group.squares, answer_group.hidden, answer_group.answers)
           is distinct from (excluded.n, excluded.total, excluded.squares, excluded.hidden, excluded.answers)`,
    [productId, JSON.stringify(rows)],
  );
}
