import { hash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { entityId } from '../../database/entity-id.js';
import type { AskedIn } from '../import-file/asked-by-day.js';

/** How many a file says were asked on a day; `set` names who they were, where that is kept. */
export interface AskedOn {
  readonly on: string;
  readonly n: number;
  readonly set?: string;
}

/** Keeps who was asked, as hashes, and returns what an import says of each day. */
export async function keepAsked(
  manager: EntityManager,
  productId: string,
  asked: readonly AskedIn[] | null,
): Promise<AskedOn[] | null> {
  if (asked === null) return null;
  const told = asked.map(({ on, n, hashes }) => {
    if (hashes === null) return { on, n };
    return { on, n, set: entityId('asked', productId, hash('sha256', hashes, 'hex')), hashes };
  });
  const sets = told.flatMap(({ set, hashes }) => (set === undefined ? [] : [{ set, hashes }]));
  await manager.query(
    `insert into asked_set (product_id, id, hashes) select $1, id, hashes from unnest($2::uuid[], $3::bytea[]) as given (id, hashes)
     on conflict do nothing`,
    [productId, sets.map(({ set }) => set), sets.map(({ hashes }) => hashes)],
  );
  return told.map(({ on, n, set }) => (set ? { on, n, set } : { on, n }));
}

/**
 * Takes away who was asked by an import that was taken back, where no other one says the same. Whoever calls this or `keepAsked` holds
 * the product's imports (`ImportStorage.hold`).
 */
export async function dropAsked(manager: EntityManager, productId: string, batchId: string): Promise<void> {
  await manager.query(
    `delete from asked_set
      where product_id = $1
        and id in (select day."set" from import_batch, jsonb_to_recordset(asked) as day ("set" uuid)
                    where product_id = $1 and import_batch.id = $2)
        and not exists (
          select from import_batch, jsonb_to_recordset(asked) as day ("set" uuid)
           where product_id = $1 and import_batch.id <> $2 and undone_at is null and day."set" = asked_set.id)`,
    [productId, batchId],
  );
}
