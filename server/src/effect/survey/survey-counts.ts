import { smallestGroup } from 'shared/domain';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';

const row = z.object({
  surveyId: z.string(),
  endPoint: z.string(),
  shown: z.number().int(),
  answered: z.number().int(),
  inPart: z.number().int(),
});
const waiting = z.object({ surveyId: z.string(), n: z.number().int() });

/** How many saw and sent each of a product's surveys, by end point, over all days: exact, and therefore not to be shown. */
export async function surveyCounts(manager: EntityManager, productId: string): Promise<z.infer<typeof row>[]> {
  const rows: unknown = await manager.query(
    `select survey_id as "surveyId", end_point as "endPoint", sum(shown)::int as shown, sum(answered)::int as answered,
            sum(in_part)::int as "inPart"
       from survey_count
      where product_id = $1
      group by survey_id, end_point
      order by survey_id, end_point`,
    [productId],
  );
  return z.array(row).parse(rows);
}

/** As it may be told to anybody: whole fives, so that what has come between two showings is at least five or nothing. */
export const inFives = (count: z.infer<typeof row>): z.infer<typeof row> => ({
  ...count,
  shown: fives(count.shown),
  answered: fives(count.answered),
  inPart: fives(count.inPart),
});

const fives = (n: number): number => n - (n % smallestGroup);

/** How many texts of each survey nobody has read yet. */
export async function textsWaiting(manager: EntityManager, productId: string): Promise<Map<string, number>> {
  const rows: unknown = await manager.query(
    `select survey_id as "surveyId", count(*)::int as n from survey_text
      where product_id = $1 and not shown group by survey_id`,
    [productId],
  );
  return new Map(
    z
      .array(waiting)
      .parse(rows)
      .map(({ surveyId, n }) => [surveyId, n]),
  );
}
