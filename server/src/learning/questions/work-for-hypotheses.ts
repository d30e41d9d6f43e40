import type { EntityManager } from 'typeorm';

export interface HypothesisWork {
  readonly productId: string;
  readonly itemId: string;
  readonly hypothesisId: string;
  /** Calendar days in the installation's zone. */
  readonly startedOn: string;
  /** Null = still open. */
  readonly finishedOn: string | null;
}

export interface HypothesisWorkAsk {
  readonly productIds: readonly string[];
  readonly zone: string;
  readonly levels: readonly number[];
  readonly inherited: readonly { readonly itemId: string; readonly hypothesisId: string }[];
}

/**
 * Work items that were begun and are linked to a hypothesis, by hand, by its key in a label or through what they are parts of, with
 * the days of their work.
 * Those of the levels that count, of these products; one that was cancelled is no work done.
 */
export const workForHypotheses = (
  manager: EntityManager,
  { productIds, zone, levels, inherited }: HypothesisWorkAsk,
): Promise<HypothesisWork[]> =>
  manager.query<HypothesisWork[]>(
    `with own as (
       select membership.product_id, work_item.id, labels from membership
       join work_item on work_item.id = membership.item_id
       where membership.product_id = any($1::uuid[]) and owns and level = any($3::int[])
     ), linked as (
       select own.product_id, own.id, hypothesis_id from own
       join hypothesis_link on fact_id = own.id
       union
       select own.product_id, own.id, hypothesis.id from own
       cross join lateral unnest(labels) as word
       join hypothesis on hypothesis.key = upper(word)
       union
       select own.product_id, own.id, "hypothesisId" from own
       join json_to_recordset($4) as above ("itemId" uuid, "hypothesisId" uuid) on "itemId" = own.id
     )
     select linked.product_id as "productId", linked.id as "itemId", hypothesis_id as "hypothesisId",
       to_char(started_at at time zone $2, 'YYYY-MM-DD') as "startedOn",
       to_char(finished_at at time zone $2, 'YYYY-MM-DD') as "finishedOn"
     from linked join item_flow on item_flow.item_id = linked.id
     where started_at is not null and (cancelled_at is null or finished_at is not null)
     order by 1, 2, 3`,
    [productIds, zone, levels, JSON.stringify(inherited)],
  );
