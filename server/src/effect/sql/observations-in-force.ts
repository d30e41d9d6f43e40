import { openFailures } from 'shared/contracts';
import { readingsInForce, toldReadings } from 'shared/metrics';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';

const share = z.object({ x: z.number().int(), n: z.number().int() });
const row = z.object({
  indicator_key: z.string(),
  from: z.string(),
  to: z.string(),
  batch_id: z.string(),
  value: z.number(),
  n: z.number().int(),
  steps: z.array(z.object({ name: z.string(), n: z.number().int() })).nullable(),
  compared: z.object({ assistive: share, others: share }).nullable(),
  percentiles: z.object({ within85: z.number().nullable(), within95: z.number().nullable() }).nullable(),
  distribution: z.array(z.number().int()).nullable(),
  asked: z.number().int().nullable(),
  failures: openFailures.nullable(),
  byHand: z.boolean(),
  takenBack: z.boolean(),
  storedAt: z.date(),
});
/** A reading as it was sent. `batch_id` is its own id where no file brought it; `to` is the first day after it. */
export type SentObservation = z.infer<typeof row> & { readonly besides?: number };

/** `n` is that of the smaller group. */
const largerOf = ({ assistive, others }: { assistive: { n: number }; others: { n: number } }): number =>
  Math.max(assistive.n, others.n);

/** A reading that counts for its period. */
export interface ObservationInForce extends SentObservation {
  /** It may be told beside the others (`toldReadings`). */
  readonly told: boolean;
}

/** Every reading of a product that was ever sent, also those that were taken back; of each period the oldest first. */
export async function observationsSent(manager: EntityManager, productId: string): Promise<SentObservation[]> {
  const rows: unknown = await manager.query(
    `select indicator_key, from_on as "from", to_on as "to", batch_id, value, n, steps, compared, percentiles,
            distribution, asked, failures, by_hand as "byHand",
            taken_back_at is not null as "takenBack", stored_at as "storedAt"
       from observation
      where product_id = $1
      order by indicator_key, from_on, to_on, stored_at, batch_id desc`,
    [productId],
  );
  return z
    .array(row)
    .parse(rows)
    .map((sent) => (sent.compared ? { ...sent, besides: largerOf(sent.compared) } : sent));
}

/** The readings of one indicator by period, as `readingsInForce` takes them. */
export const byPeriod = (sent: readonly SentObservation[]): SentObservation[][] =>
  grouped(sent, ({ from, to }) => `${from} ${to}`);

/**
 * Which reading counts for each period? The one stored last, as soon as it tells of no fewer than five answers beside the one
 * that counted before; what it covers comes back when it is undone or taken back.
 */
export async function observationsInForce(manager: EntityManager, productId: string): Promise<ObservationInForce[]> {
  const sent = await observationsSent(manager, productId);
  return grouped(sent, ({ indicator_key }) => indicator_key).flatMap((own) => {
    const periods = byPeriod(own);
    const told = new Set(toldReadings(periods));
    return readingsInForce(periods).map((reading) => ({ ...reading, told: told.has(reading) }));
  });
}

function grouped(sent: readonly SentObservation[], nameOf: (one: SentObservation) => string): SentObservation[][] {
  const found = new Map<string, SentObservation[]>();
  for (const one of sent) {
    const own = found.get(nameOf(one));
    if (own) own.push(one);
    else found.set(nameOf(one), [one]);
  }
  return [...found.values()];
}
