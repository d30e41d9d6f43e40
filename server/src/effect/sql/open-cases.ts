import type { OpenCases } from 'shared/metrics';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';

/** Cases by how many days each had taken, as they lie in a column. */
const ageRows = z.array(z.tuple([z.number(), z.number().int()]));

export const ageRowsOf = (ages: OpenCases['ages']): [number, number][] =>
  ages.flatMap(({ score, n }) => (score === null ? [] : [[score, n] as [number, number]]));

const row = z.object({ key: z.string(), on: z.string(), ages: ageRows });

/**
 * The cases that were open on the days that files say it of, by indicator key. Of several files of the same day the newest one
 * counts; one that was taken back takes its count with it.
 */
export async function openCases(manager: EntityManager, productId: string): Promise<Map<string, OpenCases[]>> {
  const rows: unknown = await manager.query(
    `select distinct on (indicator_key, open_on)
            indicator_key as key, to_char(open_on, 'YYYY-MM-DD') as "on", open_ages as ages
       from import_batch
      where product_id = $1 and open_on is not null and state = 'stored'
      order by indicator_key, open_on, imported_at desc, id`,
    [productId],
  );
  const found = new Map<string, OpenCases[]>();
  for (const { key, on, ages } of z.array(row).parse(rows)) {
    found.set(key, [...(found.get(key) ?? []), { on, ages: ages.map(([score, n]) => ({ score, n })) }]);
  }
  return found;
}
