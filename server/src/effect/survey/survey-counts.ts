import type { SurveyDay } from 'shared/metrics';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';

const row = z.object({
  surveyId: z.string(),
  on: z.string(),
  endPoint: z.string(),
  shown: z.number().int(),
  answered: z.number().int(),
  inPart: z.number().int(),
});

/** How many saw and sent each of a product's surveys, by day and end point: exact, and therefore not to be shown. */
export async function surveyDays(
  manager: EntityManager,
  productId: string,
): Promise<(SurveyDay & { readonly surveyId: string })[]> {
  const rows: unknown = await manager.query(
    `select survey_id as "surveyId", to_char(counted_on, 'YYYY-MM-DD') as "on", end_point as "endPoint", shown, answered,
            in_part as "inPart"
       from survey_count
      where product_id = $1
      order by survey_id, counted_on, end_point`,
    [productId],
  );
  return z.array(row).parse(rows);
}
