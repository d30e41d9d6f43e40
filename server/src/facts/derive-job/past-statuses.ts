import type { EntityManager } from 'typeorm';

/** Statuses that the source does not list, as some of its items name them; the best that is known of each. */
const pastStatuses = (items: string): string =>
  `item as (select id, status_id, status_name, status_category from work_item where connection_id = $1 and ${items}),
   named as (
     select 1 as rank, status_id, status_name as name, status_category as category from item
     union select 2, from_status_id, from_name, 'undefined' from status_change join item on item.id = item_id
     union select 2, to_status_id, to_name, 'undefined' from status_change join item on item.id = item_id
   ), past as (
     select distinct on (status_id) status_id, name, category from named
     where not exists (select from source_status listed
                       where listed.connection_id = $1 and listed.status_id = named.status_id)
     order by status_id, rank, name, category
   )`;

/**
 * Notes what changed items name: a handful of them instead of the whole history. Where better is known of a status now,
 * it may count as another stage, so all items are marked as changed.
 */
export async function notePastStatuses(manager: EntityManager, connectionId: string): Promise<void> {
  await manager.query(
    `with ${pastStatuses('id in (select document_id from changed_document where connection_id = $1)')},
     noted as (
       insert into past_status as known (connection_id, status_id, name, category)
       select $1::uuid, status_id, name, category from past
       on conflict (connection_id, status_id) do update set name = excluded.name, category = excluded.category
       where known.category = 'undefined' and (excluded.category <> 'undefined' or excluded.name < known.name)
       returning xmax <> 0 as changed
     )
     insert into changed_document (document_id, connection_id)
     select id, $1 from work_item where connection_id = $1 and exists (select from noted where changed)
     on conflict do nothing`,
    [connectionId],
  );
}

/** The same from all items of the connection, anew. */
export async function replacePastStatuses(manager: EntityManager, connectionId: string): Promise<void> {
  await manager.query('delete from past_status where connection_id = $1', [connectionId]);
  await manager.query(
    `with ${pastStatuses('true')}
     insert into past_status (connection_id, status_id, name, category)
     select $1::uuid, status_id, name, category from past`,
    [connectionId],
  );
}
