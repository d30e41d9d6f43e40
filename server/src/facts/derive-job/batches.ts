import type { EntityManager } from 'typeorm';

/** So many items moved in one second were moved by one hand, tidying up (methods.md A.1). */
const FEWEST = 20;

export interface Batches {
  /** Epoch seconds. */
  readonly seconds: ReadonlySet<number>;
  /** Items that moved in them. */
  readonly itemIds: readonly string[];
}

/** As the index has it: an equality is quick to answer for one item and for a hundred thousand, a range only for one. */
const second = `date_trunc('second', at at time zone 'UTC')`;

/** Batches of the whole connection. */
export async function allBatches(manager: EntityManager, connectionId: string): Promise<Batches> {
  const rows = await manager.query<BatchRow[]>(
    `select floor(extract(epoch from at))::float8 as second, '{}'::uuid[] as items
     from status_change join work_item on work_item.id = item_id
     where connection_id = $1 group by 1 having count(distinct item_id) >= $2`,
    [connectionId, FEWEST],
  );
  return read(rows);
}

/** Batches that the given items were part of: one more item can make a batch of those that were there before. */
export async function batchesOf(
  manager: EntityManager,
  connectionId: string,
  ids: readonly string[],
): Promise<Batches> {
  const rows = await manager.query<BatchRow[]>(
    `with own as (select distinct ${second} as second from status_change where item_id = any($2::uuid[]))
     select extract(epoch from second)::float8 as second, array_agg(distinct item_id) as items
     from own
     join status_change on ${second} = second
     join work_item on work_item.id = item_id and connection_id = $1
     group by own.second having count(distinct item_id) >= $3`,
    [connectionId, ids, FEWEST],
  );
  return read(rows);
}

interface BatchRow {
  readonly second: number;
  readonly items: readonly string[];
}

const read = (rows: readonly BatchRow[]): Batches => ({
  seconds: new Set(rows.map(({ second }) => second)),
  itemIds: [...new Set(rows.flatMap(({ items }) => items))],
});
