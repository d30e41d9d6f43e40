import { shownReading } from 'shared/metrics';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';

const row = z.object({
  indicator_key: z.string(),
  from_on: z.string(),
  to_on: z.string(),
  value: z.number(),
  n: z.number().int(),
  steps: z.array(z.object({ name: z.string(), n: z.number().int() })).nullable(),
});
export type ObservationInForce = z.infer<typeof row>;

/**
 * Which reading counts for each period? The one stored last, as soon as it tells of no fewer than five answers beside the one
 * that counted before; what it covers comes back when it is undone.
 */
export async function observationsInForce(manager: EntityManager, productId: string): Promise<ObservationInForce[]> {
  const rows: unknown = await manager.query(
    `select indicator_key, from_on, to_on, value, n, steps
       from observation
      where product_id = $1
      order by indicator_key, from_on, to_on, stored_at, batch_id desc`,
    [productId],
  );
  const periods = new Map<string, [ObservationInForce, ...ObservationInForce[]]>();
  for (const sent of z.array(row).parse(rows)) {
    const name = JSON.stringify([sent.indicator_key, sent.from_on, sent.to_on]);
    const own = periods.get(name);
    if (own) own.push(sent);
    else periods.set(name, [sent]);
  }
  return [...periods.values()].map(shownReading);
}
