import type { OpenFailures } from 'shared/domain';
import type { TwoGroups, JourneyStep, SentPercentiles } from 'shared/metrics';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';

export interface NewObservation {
  readonly indicator: string;
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly n: number;
  /** Null, or left out, where it is not the completion of a journey. */
  readonly steps?: readonly JourneyStep[] | null;
  /** Null, or left out, where it is not a gap between two groups. */
  readonly compared?: TwoGroups | null;
  /** Null, or left out, where they are not of durations, or not sent. */
  readonly percentiles?: SentPercentiles | null;
  /** Null, or left out, where it is not known how many gave each score. */
  readonly distribution?: readonly number[] | null;
  /** Null, or left out, where it is not known how many were asked. */
  readonly asked?: number | null;
  /** Null, or left out, where it is not of accessibility, or tells no severities. */
  readonly failures?: readonly OpenFailures[] | null;
}

/** Stores the readings that say something else than the one in force for their period. Returns their number. */
export async function saveObservations(
  manager: EntityManager,
  at: { productId: string; batchId: string; storedAt: Date; byHand?: boolean },
  observations: readonly NewObservation[],
): Promise<number> {
  const rows: unknown = await manager.query(
    `with incoming as (
       select distinct on (indicator_key, from_on, to_on) indicator_key, from_on, to_on, value, n, steps::jsonb as steps,
              compared::jsonb as compared, percentiles::jsonb as percentiles,
              distribution::jsonb as distribution, asked, failures::jsonb as failures
         from unnest($4::text[], $5::date[], $6::date[], $7::double precision[], $8::int[], $9::text[], $11::text[], $12::text[], $13::text[],
              $14::int[], $15::text[])
              with ordinality as incoming (indicator_key, from_on, to_on, value, n, steps, compared, percentiles, distribution, asked, failures, line)
        order by indicator_key, from_on, to_on, line desc
     ), in_force as (
       select distinct on (indicator_key, from_on, to_on) indicator_key, from_on, to_on, value, n, steps, compared, percentiles, distribution, asked, failures
         from observation
        where product_id = $1
          and taken_back_at is null
        order by indicator_key, from_on, to_on, stored_at desc, batch_id
     ), fresh as (
       insert into observation (product_id, indicator_key, from_on, to_on, batch_id, value, n, steps, compared, percentiles,
                                distribution, asked, failures, stored_at, by_hand)
       select $1, indicator_key, from_on, to_on, $2, value, n, steps, compared, percentiles, distribution, asked, failures, $3, $10
         from incoming
        where not exists (
          select from in_force
           where (in_force.indicator_key, in_force.from_on, in_force.to_on, in_force.value, in_force.n)
               = (incoming.indicator_key, incoming.from_on, incoming.to_on, incoming.value, incoming.n)
             and in_force.steps is not distinct from incoming.steps
             and in_force.compared is not distinct from incoming.compared
             and in_force.percentiles is not distinct from incoming.percentiles
             and in_force.distribution is not distinct from incoming.distribution
             and in_force.asked is not distinct from incoming.asked
             and in_force.failures is not distinct from incoming.failures)
       on conflict (product_id, indicator_key, from_on, to_on, batch_id)
       do update set value = excluded.value, n = excluded.n, steps = excluded.steps, compared = excluded.compared,
                     percentiles = excluded.percentiles, distribution = excluded.distribution, asked = excluded.asked, failures = excluded.failures,
                     stored_at = excluded.stored_at
       returning 1
     )
     select count(*)::int as n from fresh`,
    [
      at.productId,
      at.batchId,
      at.storedAt,
      observations.map(({ indicator }) => indicator),
      observations.map(({ from }) => from),
      observations.map(({ to }) => to),
      observations.map(({ value }) => value),
      observations.map(({ n }) => n),
      observations.map(({ steps }) => (steps ? JSON.stringify(steps) : null)),
      at.byHand ?? false,
      observations.map(({ compared }) => (compared ? JSON.stringify(compared) : null)),
      observations.map(({ percentiles }) => (percentiles ? JSON.stringify(percentiles) : null)),
      observations.map(({ distribution }) => (distribution ? JSON.stringify(distribution) : null)),
      observations.map(({ asked }) => asked ?? null),
      observations.map(({ failures }) => (failures ? JSON.stringify(failures) : null)),
    ],
  );
  return z.tuple([z.object({ n: z.number() })]).parse(rows)[0].n;
}
