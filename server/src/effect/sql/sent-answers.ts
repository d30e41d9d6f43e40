import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { entityId } from '../../database/entity-id.js';

export interface SentAnswer {
  readonly id: string;
  readonly on: string;
  readonly score: number;
}

interface Place {
  readonly productId: string;
  readonly indicatorKey: string;
}

const rows = z.array(z.object({ id: z.string(), fresh: z.boolean() }));

/** What holds the answers that another system sent one by one, as an import holds those of a file. */
export const heldBySender = ({ productId, indicatorKey }: Place): string =>
  entityId('sent answers', productId, indicatorKey);

/** Stores what is new or different, in one order: two who send the same ones wait for each other but once. Returns how many were new, and how many took another's place. */
export async function storeSentAnswers(
  manager: EntityManager,
  at: Place,
  answers: readonly SentAnswer[],
): Promise<{ stored: number; replaced: number }> {
  const found: unknown = await manager.query(
    `with fresh as (
       insert into answer (product_id, id, indicator_key, answered_on, score)
       select $1, id, $2, answered_on, score
         from unnest($4::uuid[], $5::date[], $6::double precision[]) as incoming (id, answered_on, score)
        order by id
       on conflict (product_id, id) do update set answered_on = excluded.answered_on, score = excluded.score
         where (answer.answered_on, answer.score) is distinct from (excluded.answered_on, excluded.score)
       returning id, xmax = 0 as fresh
     ), held as (
       insert into answer_batch (product_id, answer_id, batch_id)
       select $1, id, $3 from unnest($4::uuid[]) as incoming (id)
        order by id
       on conflict do nothing
     )
     select id, fresh from fresh`,
    [
      at.productId,
      at.indicatorKey,
      heldBySender(at),
      answers.map(({ id }) => id),
      answers.map(({ on }) => on),
      answers.map(({ score }) => score),
    ],
  );
  const changed = rows.parse(found);
  const stored = changed.filter(({ fresh }) => fresh).length;
  return { stored, replaced: changed.length - stored };
}

/** False where there is no such answer. */
export async function removeSentAnswer(manager: EntityManager, at: Place, id: string): Promise<boolean> {
  const found: unknown[] = await manager.query(
    `with held as (
       delete from answer_batch where product_id = $1 and answer_id = $2 and batch_id = $3 returning answer_id
     ), gone as (
       delete from answer where product_id = $1 and id in (select answer_id from held)
     )
     select answer_id from held`,
    [at.productId, id, heldBySender(at)],
  );
  return found.length > 0;
}

/** Of these indicators, those to which another system has sent single answers. */
export async function sentAnswersTo(
  manager: EntityManager,
  productId: string,
  keys: readonly string[],
): Promise<string[]> {
  const found: unknown = await manager.query(
    `select distinct batch_id as id from answer_batch where product_id = $1 and batch_id = any($2::uuid[])`,
    [productId, keys.map((indicatorKey) => heldBySender({ productId, indicatorKey }))],
  );
  const held = new Set(
    z
      .array(z.object({ id: z.string() }))
      .parse(found)
      .map(({ id }) => id),
  );
  return keys.filter((indicatorKey) => held.has(heldBySender({ productId, indicatorKey })));
}
