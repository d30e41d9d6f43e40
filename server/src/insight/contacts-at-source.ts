import type { EntityManager } from 'typeorm';

export interface ContactAtSource {
  readonly productId: string;
  readonly itemId: string;
  /** Calendar day in the installation's zone on which the item was finished. */
  readonly heldOn: string;
}

/**
 * Finished items of these products that carry the label of a contact with users (`contactLabel`), the newest first. The label
 * is written out: an index holds just these items.
 */
export const contactsAtSource = (
  manager: EntityManager,
  productIds: readonly string[],
  zone: string,
): Promise<ContactAtSource[]> =>
  manager.query<ContactAtSource[]>(
    `select membership.product_id as "productId", work_item.id as "itemId",
       to_char(finished_at at time zone $2, 'YYYY-MM-DD') as "heldOn"
     from work_item
     join membership on membership.item_id = work_item.id
     join item_flow on item_flow.item_id = work_item.id
     where 'user-contact' = any (labels) and finished_at is not null
       and owns and membership.product_id = any($1::uuid[])
     order by finished_at desc, work_item.id`,
    [productIds, zone],
  );
