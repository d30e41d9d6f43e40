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

/**
 * What is known of a status from the items that are in it goes with the last of them, as if all were noted anew: of those that
 * changed items name, whoever is in them is asked, and then their histories.
 */
export async function renewPastStatuses(manager: EntityManager, connectionId: string): Promise<void> {
  const known = await manager.query<{ id: string }[]>(
    `with changed as (select document_id as id from changed_document where connection_id = $1),
     named as (
       select status_id from work_item join changed using (id)
       union select from_status_id from status_change join changed on changed.id = item_id
     )
     select status_id as id from past_status join named using (status_id)
     where connection_id = $1 and category <> 'undefined'`,
    [connectionId],
  );
  if (known.length === 0) return;
  const held = await manager.query<PastStatus[]>(
    `select distinct on (status_id) status_id as id, status_name as name, status_category as category
     from work_item where connection_id = $1 and status_id = any($2)
     order by status_id, status_name, status_category`,
    [connectionId, known.map(({ id }) => id)],
  );
  const left = known.filter(({ id }) => !held.some((one) => one.id === id)).map(({ id }) => id);
  // Histories are long: they are asked of those alone in which nobody is any more.
  const best = left.length === 0 ? held : [...held, ...(await byHistories(manager, connectionId, left))];
  await manager.query(
    `with renewed as (
       update past_status known set name = best.name, category = best.category
       from unnest($2::text[], $3::text[], $4::text[]) as best (id, name, category)
       where known.connection_id = $1 and known.status_id = best.id
         and (known.name, known.category) <> (best.name, best.category)
       returning known.status_id
     )
     insert into changed_document (document_id, connection_id)
     select id, $1 from work_item where connection_id = $1 and exists (select from renewed)
     on conflict do nothing`,
    [connectionId, best.map(({ id }) => id), best.map(({ name }) => name), best.map(({ category }) => category)],
  );
}

interface PastStatus {
  readonly id: string;
  readonly name: string;
  readonly category: string;
}

const byHistories = (manager: EntityManager, connectionId: string, ids: readonly string[]): Promise<PastStatus[]> =>
  manager.query(
    `with told as (
       select connection_id, from_status_id as id, from_name as name
       from status_change join work_item on work_item.id = item_id where from_status_id = any($2)
       union select connection_id, to_status_id, to_name
       from status_change join work_item on work_item.id = item_id where to_status_id = any($2)
     )
     select id, min(name) as name, 'undefined' as category from told where connection_id = $1 group by id`,
    [connectionId, ids],
  );

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
