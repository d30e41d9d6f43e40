import type { EntityManager } from 'typeorm';
import { z } from 'zod';

export interface BatchPlace {
  readonly productId: string;
  readonly indicatorKey: string;
  readonly batchId: string;
}

const counts = z.tuple([z.object({ n: z.number(), stored: z.number(), last: z.number().nullable() })]);

/** Part of a batch: its rows on some lines and those after. */
export interface Portion {
  /** Rows that were looked at. */
  readonly n: number;
  /** Of them, answers that were not there yet. */
  readonly stored: number;
  /** The last of their lines; null = there are no more. */
  readonly last: number | null;
}

/** Stores the answers of a batch after a line that are not there yet, and notes of all of them that this import holds them. */
export async function moveAnswers(
  manager: EntityManager,
  at: BatchPlace,
  afterLine: number,
  most: number,
): Promise<Portion> {
  const rows: unknown = await manager.query(
    `with incoming as (
       select line, answer_id, answered_on, score, segment from import_row
        where product_id = $1 and batch_id = $3 and line > $4
        order by line limit $5
     ), fresh as (
       insert into answer (product_id, id, indicator_key, answered_on, score, segment)
       select $1, answer_id, $2, answered_on, score, segment from incoming order by answer_id
       on conflict (product_id, id) do nothing
       returning id
     ), held as (
       insert into answer_batch (product_id, answer_id, batch_id)
       select $1, answer_id, $3 from incoming order by answer_id
       on conflict do nothing
     )
     select (select count(*)::int from incoming) as n, (select count(*)::int from fresh) as stored,
            (select max(line) from incoming) as last`,
    [at.productId, at.indicatorKey, at.batchId, afterLine, most],
  );
  return counts.parse(rows)[0];
}

export async function clearStaged(
  manager: EntityManager,
  { productId, batchId }: Pick<BatchPlace, 'productId' | 'batchId'>,
): Promise<void> {
  await manager.query(`delete from import_row where product_id = $1 and batch_id = $2`, [productId, batchId]);
}

/** How many of these answers are there already? */
export async function countStored(manager: EntityManager, productId: string, ids: readonly string[]): Promise<number> {
  const rows: unknown = await manager.query(
    `select count(*)::int as n from answer where product_id = $1 and id = any($2::uuid[])`,
    [productId, ids],
  );
  return z.tuple([z.object({ n: z.number() })]).parse(rows)[0].n;
}

/**
 * Takes an import's hold on some answers away, and the answers that no other import holds. Answers are spread evenly
 * over their ids, so a range of ids is a portion of the batch.
 */
export async function releaseAnswers(
  manager: EntityManager,
  { productId, batchId }: Pick<BatchPlace, 'productId' | 'batchId'>,
  range: { readonly from: string; readonly to: string },
): Promise<void> {
  const values = [productId, batchId, range.from, range.to];
  await manager.query(
    `delete from answer
      where product_id = $1
        and id in (
          select answer_id from answer_batch
           where product_id = $1 and batch_id = $2 and answer_id between $3::uuid and $4::uuid)
        and not exists (
          select from answer_batch other
           where other.product_id = $1 and other.answer_id = answer.id and other.batch_id <> $2)`,
    values,
  );
  await manager.query(
    `delete from answer_batch
      where product_id = $1 and batch_id = $2 and answer_id between $3::uuid and $4::uuid`,
    values,
  );
}
