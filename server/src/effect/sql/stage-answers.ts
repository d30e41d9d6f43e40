import type { EntityManager } from 'typeorm';

export interface StagedAnswer {
  readonly line: number;
  readonly id: string;
  readonly on: string;
  readonly score: number | null;
  readonly segment: string | null;
}

/** Lays a portion of a file's answers aside, for the worker or for the end of the same transaction. */
export async function stageAnswers(
  manager: EntityManager,
  at: { productId: string; batchId: string },
  answers: readonly StagedAnswer[],
): Promise<void> {
  await manager.query(
    `insert into import_row (product_id, batch_id, line, answer_id, answered_on, score, segment)
     select $1, $2, line, id, answered_on, score, segment
       from unnest($3::int[], $4::uuid[], $5::date[], $6::double precision[], $7::text[])
            as row (line, id, answered_on, score, segment)`,
    [
      at.productId,
      at.batchId,
      answers.map(({ line }) => line),
      answers.map(({ id }) => id),
      answers.map(({ on }) => on),
      answers.map(({ score }) => score),
      answers.map(({ segment }) => segment),
    ],
  );
}
