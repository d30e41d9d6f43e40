import type { EntityManager } from 'typeorm';
import type { ItemHistory } from '../derive/item-history.js';
import type { ItemWhereabouts } from '../derive/membership.js';
import { ms } from '../epoch.js';

export type ItemRecord = { readonly id: string } & ItemHistory & Omit<ItemWhereabouts, 'finishedAt' | 'cancelledAt'>;

/** Work items with their histories, by id. */
export async function loadItems(manager: EntityManager, ids: readonly string[]): Promise<ItemRecord[]> {
  const items = await manager.query<Omit<ItemRecord, 'statusChanges' | 'flagChanges' | 'moves'>[]>(
    `select id, scope_id as "scopeId", ${ms('created_at')} as "createdAt", status_id as "statusId", resolution, labels, components
     from work_item where id = any($1::uuid[]) order by id`,
    [ids],
  );
  const statusChanges = await manager.query<(Owned & ItemHistory['statusChanges'][number])[]>(
    `select item_id as "itemId", ${ms('at')} as at, from_status_id as "from", to_status_id as "to"
     from status_change where item_id = any($1::uuid[]) order by item_id, position`,
    [ids],
  );
  const flagChanges = await manager.query<(Owned & ItemHistory['flagChanges'][number])[]>(
    `select item_id as "itemId", ${ms('at')} as at, is_on as "on"
     from flag_change where item_id = any($1::uuid[]) order by item_id, at, source_id`,
    [ids],
  );
  const moves = await manager.query<(Owned & ItemWhereabouts['moves'][number])[]>(
    `select item_id as "itemId", ${ms('at')} as at, from_scope as "fromScope", to_scope as "toScope"
     from scope_move where item_id = any($1::uuid[]) order by item_id, at, source_id`,
    [ids],
  );
  const statusOf = byItem(statusChanges);
  const flagsOf = byItem(flagChanges);
  const movesOf = byItem(moves);
  return items.map((item) => ({
    ...item,
    statusChanges: statusOf.get(item.id) ?? [],
    flagChanges: flagsOf.get(item.id) ?? [],
    moves: movesOf.get(item.id) ?? [],
  }));
}

interface Owned {
  readonly itemId: string;
}

function byItem<T extends Owned>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.itemId);
    if (group) group.push(row);
    else groups.set(row.itemId, [row]);
  }
  return groups;
}
