import type { EntityManager } from 'typeorm';

export interface FinishedWork {
  readonly id: string;
  /** Calendar day in the installation's zone. */
  readonly finishedOn: string;
}

export interface FinishedAsk {
  readonly productId: string;
  readonly zone: string;
  /** Levels of work items that count. */
  readonly levels: readonly number[];
  /** Calendar day from which everything is asked for; of older work only these. */
  readonly since: string;
  readonly ids: readonly string[];
}

const wanted = (at: string, id: string): string =>
  `${at} is not null and (${at} >= $3::timestamp at time zone $2 or ${id} = any($4::uuid[]))`;
const day = (at: string): string => `to_char(${at} at time zone $2, 'YYYY-MM-DD') as "finishedOn"`;

/** A product's finished work items that count. */
export const finishedItems = (manager: EntityManager, ask: FinishedAsk): Promise<FinishedWork[]> =>
  manager.query<FinishedWork[]>(
    `select item_id as id, ${day('finished_at')}
     from item_flow join work_item on work_item.id = item_id
     where item_id in (select item_id from membership where product_id = $1 and owns)
       and level = any($5::int[]) and ${wanted('finished_at', 'item_id')}`,
    [ask.productId, ask.zone, ask.since, ask.ids, ask.levels],
  );

/** A product's changes in production, those of bots aside. */
export const finishedChanges = (manager: EntityManager, ask: FinishedAsk): Promise<FinishedWork[]> =>
  manager.query<FinishedWork[]>(
    `select change_id as id, ${day('deployed_at')}
     from change_flow join change on change.id = change_id
     where change_id in (select change_id from change_product where product_id = $1)
       and not by_bot and ${wanted('deployed_at', 'change_id')}`,
    [ask.productId, ask.zone, ask.since, ask.ids],
  );
