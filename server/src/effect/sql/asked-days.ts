import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { hashLength } from '../import-file/asked-by-day.js';
import { heldBySender } from './sent-answers.js';

const days = z.array(z.object({ key: z.string(), on: z.string(), n: z.number().int() }));
const keys = z.array(z.object({ key: z.string() }));

/**
 * How many were asked on each day by what files and senders of single answers say, by key: of the indicators whose every answer came
 * with a file that does, or from a sender that says it of the answer's day. Files may tell of the same day, each of other hours or places,
 * or a later one with more of it: whom several tell of counts once, and whom one tells of counts too. Of files from before that was
 * kept the largest number counts, which is the least that were asked. What a sender asked is beside what files did, as its answers are.
 */
export async function askedDays(
  manager: EntityManager,
  productId: string,
): Promise<Map<string, { on: string; n: number }[]>> {
  const found: unknown = await manager.query(
    `with told as (
       select indicator_key, "on",
              greatest(n, case when cardinality(sets) > 1 then
                (select count(distinct substr(hashes, $2 * at + 1, $2))
                   from asked_set, generate_series(0, length(hashes) / $2 - 1) at
                  where product_id = $1 and id = any (sets))
              end) as n
         from (select indicator_key, day."on", max(day.n) as n, array_agg(distinct day."set") filter (where day."set" is not null) as sets
                 from import_batch, jsonb_to_recordset(asked) as day ("on" text, n int, "set" uuid)
                where product_id = $1 and undone_at is null
                group by 1, 2) as files
       union all
       select indicator_key, asked_on::text, n from asked_day where product_id = $1
     )
     select indicator_key as key, "on", least(sum(n), 2000000000)::int as n from told group by 1, 2 order by 1, 2`,
    [productId, hashLength],
  );
  const all = days.parse(found);
  if (all.length === 0) return new Map();
  const asked = [...new Set(all.map(({ key }) => key))];
  const others = keys.parse(
    await manager.query(
      `select distinct indicator_key as key from answer
        where product_id = $1 and indicator_key = any($2::text[])
          and not exists (
            select from answer_batch held
              join import_batch on import_batch.product_id = held.product_id and import_batch.id = held.batch_id
             where held.product_id = $1 and held.answer_id = answer.id and asked is not null and undone_at is null)
          and not exists (
            select from answer_batch held
              join unnest($2::text[], $3::uuid[]) as sender (key, id) on sender.id = held.batch_id
              join asked_day on asked_day.product_id = held.product_id and asked_day.indicator_key = sender.key
             where held.product_id = $1 and held.answer_id = answer.id and asked_on = answered_on)`,
      [productId, asked, asked.map((indicatorKey) => heldBySender({ productId, indicatorKey }))],
    ),
  );
  const unknown = new Set(others.map(({ key }) => key));
  const known = new Map<string, { on: string; n: number }[]>();
  for (const { key, on, n } of all) {
    if (!unknown.has(key)) known.set(key, [...(known.get(key) ?? []), { on, n }]);
  }
  return known;
}

/** Keeps how many a sender asked on each day; a day told again takes the place of the one before. Returns how many are new or others. */
export async function tellAsked(
  manager: EntityManager,
  { productId, indicatorKey }: { readonly productId: string; readonly indicatorKey: string },
  asked: readonly { readonly on: string; readonly n: number }[],
): Promise<number> {
  if (asked.length === 0) return 0;
  const rows: unknown[] = await manager.query(
    `insert into asked_day (product_id, indicator_key, asked_on, n)
     select $1, $2, asked_on, n from unnest($3::date[], $4::int[]) as told (asked_on, n) order by asked_on
     on conflict (product_id, indicator_key, asked_on) do update set n = excluded.n where asked_day.n <> excluded.n
     returning 1`,
    [productId, indicatorKey, asked.map(({ on }) => on), asked.map(({ n }) => n)],
  );
  return rows.length;
}
