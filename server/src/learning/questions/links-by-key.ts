import type { LinkKind } from 'shared/domain';
import type { EntityManager } from 'typeorm';

/** A record that was done for a hypothesis. */
export interface FactLink {
  readonly factId: string;
  readonly kind: LinkKind;
  readonly hypothesisId: string;
}

/**
 * What of a product's own work carries the short key of a hypothesis, of whatever product: items in a label; changes in a
 * label, or where keys are looked for in their texts. Letter case does not count.
 */
export const linksByKey = (manager: EntityManager, productId: string): Promise<FactLink[]> =>
  manager.query<FactLink[]>(
    `select distinct work_item.id as "factId", 'workItems' as kind, hypothesis.id as "hypothesisId"
     from membership
     join work_item on work_item.id = item_id
     cross join lateral unnest(labels) as word
     join hypothesis on hypothesis.key = upper(word)
     where membership.product_id = $1 and owns
     union all
     select distinct change.id, 'changes', hypothesis.id
     from change_product
     join change on change.id = change_id
     cross join lateral unnest(labels || issue_keys) as word
     join hypothesis on hypothesis.key = upper(word)
     where change_product.product_id = $1
     order by 1, 3`,
    [productId],
  );
