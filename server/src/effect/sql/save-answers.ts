import type { EntityManager } from 'typeorm';
import { z } from 'zod';

export interface StoredAnswer {
  readonly id: string;
  readonly on: string;
  readonly score: number | null;
}

/** Enough for a round trip to pay, few enough to keep one statement small. */
const chunk = 10_000;

/** Stores the answers that are not there yet, and notes of all of them that this import holds them. Returns the new ones' number. */
export async function saveAnswers(
  manager: EntityManager,
  at: { productId: string; indicatorKey: string; batchId: string },
  answers: readonly StoredAnswer[],
): Promise<number> {
  let stored = 0;
  for (let start = 0; start < answers.length; start += chunk) {
    const part = answers.slice(start, start + chunk);
    const rows: unknown = await manager.query(
      `with incoming as (
         select * from unnest($4::uuid[], $5::date[], $6::double precision[]) as incoming (id, answered_on, score)
       ), fresh as (
         insert into answer (product_id, id, indicator_key, answered_on, score)
         select $1, id, $2, answered_on, score from incoming
         on conflict (product_id, id) do nothing
         returning id
       ), held as (
         insert into answer_batch (product_id, answer_id, batch_id)
         select $1, id, $3 from incoming
         on conflict do nothing
       )
       select count(*)::int as n from fresh`,
      [
        at.productId,
        at.indicatorKey,
        at.batchId,
        part.map(({ id }) => id),
        part.map(({ on }) => on),
        part.map(({ score }) => score),
      ],
    );
    stored += z.tuple([z.object({ n: z.number() })]).parse(rows)[0].n;
  }
  return stored;
}

/** How many of these answers are there already? */
export async function countStored(manager: EntityManager, productId: string, ids: readonly string[]): Promise<number> {
  const rows: unknown = await manager.query(
    `select count(*)::int as n from answer where product_id = $1 and id = any($2::uuid[])`,
    [productId, ids],
  );
  return z.tuple([z.object({ n: z.number() })]).parse(rows)[0].n;
}

/** Takes an import's hold away, and the answers that no other import holds. */
export async function releaseAnswers(manager: EntityManager, productId: string, batchId: string): Promise<void> {
  await manager.query(
    `delete from answer
      where product_id = $1
        and id in (select answer_id from answer_batch where product_id = $1 and batch_id = $2)
        and not exists (
          select from answer_batch other
           where other.product_id = $1 and other.answer_id = answer.id and other.batch_id <> $2)`,
    [productId, batchId],
  );
  await manager.query(`delete from answer_batch where product_id = $1 and batch_id = $2`, [productId, batchId]);
}
