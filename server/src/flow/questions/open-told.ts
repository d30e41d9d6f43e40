import type { KeptOpen } from 'shared/metrics';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';

const row = z.object({
  key: z.string(),
  on: z.string(),
  ages: z.array(z.tuple([z.number(), z.number().int()])).nullable(),
  state: z.enum(['told', 'waiting', 'gone']),
});

/** What was last told of a product's open cases, by indicator key, oldest day first. */
export async function openTold(manager: EntityManager, productId: string): Promise<Map<string, KeptOpen[]>> {
  const rows = z.array(row).parse(
    await manager.query(
      `select indicator_key as key, to_char(open_on, 'YYYY-MM-DD') as "on", ages, state
         from open_told where product_id = $1 order by open_on`,
      [productId],
    ),
  );
  const told = new Map<string, KeptOpen[]>();
  for (const { key, ages, ...one } of rows) {
    const kept = { ...one, ages: ages && ages.map(([score, n]) => ({ score, n })) };
    told.set(key, [...(told.get(key) ?? []), kept]);
  }
  return told;
}

/** Keeps these as what is told now. A day that was told once never goes: it stands in the way of what would tell the difference. */
export async function keepOpenTold(
  manager: EntityManager,
  productId: string,
  told: ReadonlyMap<string, readonly KeptOpen[]>,
): Promise<void> {
  const rows = [...told].flatMap(([key, all]) =>
    all.map(({ on, ages, state }) => ({ key, on, ages: ages && ages.map(({ score, n }) => [score, n]), state })),
  );
  if (rows.length === 0) return;
  await manager.query(
    `insert into open_told (product_id, indicator_key, open_on, ages, state)
     select $1, key, "on", ages, state
       from json_to_recordset($2) as row (key text, "on" date, ages jsonb, state text)
     on conflict (product_id, indicator_key, open_on) do update set ages = excluded.ages, state = excluded.state
      where (open_told.ages, open_told.state) is distinct from (excluded.ages, excluded.state)`,
    [productId, JSON.stringify(rows)],
  );
}
