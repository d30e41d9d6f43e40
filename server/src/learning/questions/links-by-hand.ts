import type { EntityManager } from 'typeorm';
import type { FactLink } from './links-by-key.js';

const columns = `fact_id as "factId", kind, hypothesis_id as "hypothesisId"`;

/** What people said was done for these hypotheses, in whatever product. */
export const linksToHypotheses = (manager: EntityManager, ids: readonly string[]): Promise<FactLink[]> =>
  manager.query<FactLink[]>(
    `select ${columns} from hypothesis_link where hypothesis_id = any($1::uuid[]) order by linked_at, fact_id`,
    [ids],
  );

/** What people said a product's own work was done for, in whatever product. */
export const linksFromProduct = (manager: EntityManager, productId: string): Promise<FactLink[]> =>
  manager.query<FactLink[]>(
    `select ${columns} from hypothesis_link
     where fact_id in (select item_id from membership where product_id = $1 and owns
                       union all select change_id from change_product where product_id = $1)
     order by linked_at, fact_id`,
    [productId],
  );
