import type { EntityManager } from 'typeorm';
import { productsAt } from '../derive/product-links.js';
import { productLinks } from './load-settings.js';

/** Open items count for the product they are in now (`memberships`). @returns the connections with items of which that is another */
export async function markItemsElsewhere(manager: EntityManager, now: number): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `with marked as (
       insert into changed_document (document_id, connection_id)
       select distinct work_item.id, work_item.connection_id
       from membership
       join work_item on work_item.id = membership.item_id
       join item_flow on item_flow.item_id = membership.item_id
       where work_item.connection_id in (
           select connection_id from scope_link where valid_from is not null or valid_to is not null)
         and item_flow.finished_at is null and item_flow.cancelled_at is null
         and membership.owns <> (membership.from_at <= $1 and (membership.to_at is null or $1 < membership.to_at))
       on conflict do nothing
       returning connection_id
     )
     select distinct connection_id as id from marked order by 1`,
    [new Date(now)],
  );
  return rows.map(({ id }) => id);
}

interface OpenChange {
  readonly id: string;
  readonly scopeId: string;
  readonly labels: readonly string[];
  /** Those it counted for when it was last derived. */
  readonly products: readonly string[];
}

/** Changes that are not merged count for the products they are in now (`deriveDelivery`). @returns as above */
export async function markChangesElsewhere(manager: EntityManager, now: number, zone: string): Promise<string[]> {
  const dated = await manager.query<{ id: string; scopes: string[] }[]>(
    `select connection_id as id, array_agg(distinct scope_id) as scopes from scope_link
     where valid_from is not null or valid_to is not null group by 1 order by 1`,
  );
  const concerned: string[] = [];
  for (const { id, scopes } of dated) {
    const links = await productLinks(manager, id, zone);
    const open = await manager.query<OpenChange[]>(
      `select id, scope_id as "scopeId", labels,
              array(select product_id::text from change_product where change_id = change.id order by 1) as products
       from change where connection_id = $1 and scope_id = any($2) and merged_at is null order by id`,
      [id, scopes],
    );
    const elsewhere = open.filter(({ scopeId, labels, products }) => {
      const counted = productsAt(links, scopeId, now, { labels, components: [] });
      return counted.join() !== products.join();
    });
    if (elsewhere.length === 0) continue;
    await manager.query(
      `insert into changed_document (document_id, connection_id) select id, $2 from unnest($1::uuid[]) as id order by id
       on conflict do nothing`,
      [elsewhere.map((change) => change.id), id],
    );
    concerned.push(id);
  }
  return concerned;
}
