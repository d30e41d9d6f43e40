import type { SegmentBlock } from 'shared/metrics';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { countsOf, countRows, rowsOf } from './answer-rows.js';

const row = z.object({
  indicator_key: z.string(),
  from: z.string(),
  to: z.string(),
  hidden: z.boolean(),
  parts: z.array(z.tuple([z.string().nullable(), countRows])),
});

/** How a product's shown answers were last told by segment, by indicator key. */
export async function answerSegments(manager: EntityManager, productId: string): Promise<Map<string, SegmentBlock[]>> {
  const rows = z.array(row).parse(
    await manager.query(
      `select indicator_key, to_char(from_on, 'YYYY-MM-DD') as "from", to_char(to_on, 'YYYY-MM-DD') as "to", hidden, parts
         from answer_segment where product_id = $1 order by from_on`,
      [productId],
    ),
  );
  const blocks = new Map<string, SegmentBlock[]>();
  for (const { indicator_key: key, parts, ...block } of rows) {
    const own = parts.map(([segment, answers]) => ({ segment, answers: countsOf(answers) }));
    blocks.set(key, [...(blocks.get(key) ?? []), { ...block, parts: own }]);
  }
  return blocks;
}

/** Keeps these as what is told now. One that was told once never goes: its borders and its parts stay. */
export async function keepAnswerSegments(
  manager: EntityManager,
  productId: string,
  blocks: ReadonlyMap<string, readonly SegmentBlock[]>,
): Promise<void> {
  const rows = [...blocks].flatMap(([key, all]) =>
    all.map(({ parts, ...block }) => ({
      indicator_key: key,
      ...block,
      parts: parts.map(({ segment, answers }) => [segment, rowsOf(answers)]),
    })),
  );
  if (rows.length === 0) return;
  await manager.query(
    `insert into answer_segment (product_id, indicator_key, from_on, to_on, hidden, parts)
     select $1, indicator_key, "from", "to", hidden, parts
       from json_to_recordset($2) as row (indicator_key text, "from" date, "to" date, hidden boolean, parts jsonb)
     on conflict (product_id, indicator_key, from_on)
     do update set to_on = excluded.to_on, hidden = excluded.hidden, parts = excluded.parts
      where (answer_segment.to_on, answer_segment.hidden, answer_segment.parts)
            is distinct from (excluded.to_on, excluded.hidden, excluded.parts)`,
    [productId, JSON.stringify(rows)],
  );
}
