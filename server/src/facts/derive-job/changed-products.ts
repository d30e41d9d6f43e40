import type { EntityManager } from 'typeorm';

/** Marks products of which something was derived, in the transaction that derived it. */
export async function spreadProducts(manager: EntityManager, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return;
  // In one order, so that two jobs never wait for each other; one that was removed meanwhile is passed over. A mark that is
  // there already is held until this is committed: one who took it before would not see what was derived.
  await manager.query(
    `insert into changed_product (product_id)
     select id from product where id = any($1::uuid[]) order by id
     on conflict (product_id) do update set derived = false`,
    [productIds],
  );
}

export async function pendingProducts(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>('select product_id as id from changed_product');
  return rows.map(({ id }) => id);
}

/** Before anything of it is read, and in the same transaction: what changes meanwhile is marked again. */
export async function takeProduct(manager: EntityManager, productId: string): Promise<void> {
  await manager.query('update changed_product set derived = true where product_id = $1', [productId]);
}

/** Once the renewal of their readings is left, and in the same transaction; sorted. What was marked again meanwhile stays. */
export async function forgetDerived(manager: EntityManager, productIds: readonly string[]): Promise<void> {
  // In the order in which they are marked, or two jobs would wait for each other.
  for (const productId of productIds) {
    await manager.query('delete from changed_product where product_id = $1 and derived', [productId]);
  }
}
