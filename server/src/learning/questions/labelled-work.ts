import type { LinkKind } from 'shared/domain';
import type { EntityManager } from 'typeorm';
import { asciiIn, asciiOf } from '../../database/ascii-letters.js';

export interface LabelledWork {
  readonly factId: string;
  readonly kind: LinkKind;
  /** The label that it carries, as it stands at the source. */
  readonly carries: string;
  /** People have put it aside. */
  readonly aside: boolean;
}

export interface LabelledAsk {
  readonly productId: string;
  /** Letter case does not count. */
  readonly labels: readonly string[];
  /** Work that ended before this is not asked about. */
  readonly since: Date;
}

/**
 * A product's own work that carries one of these labels and is linked to no hypothesis, by hand or by its key; what was touched
 * last at its source first. What was cancelled, closed without being merged or made by a bot is no work for a hypothesis.
 */
export async function labelledWork(manager: EntityManager, ask: LabelledAsk): Promise<LabelledWork[]> {
  if (ask.labels.length === 0) return [];
  const wanted = new Set(ask.labels.map((label) => label.trim().toLowerCase()));
  const rows = await manager.query<(Omit<LabelledWork, 'carries'> & { readonly labels: readonly string[] })[]>(
    `with labelled as (
       select work_item.id, 'workItems' as kind, labels, labels as words, updated_at
       from membership
       join work_item on work_item.id = membership.item_id
       left join item_flow on item_flow.item_id = work_item.id
       where membership.product_id = $1 and owns
         and exists (select from unnest(labels) as word where ${asciiOf('word')} = any($2))
         and case when finished_at is null then cancelled_at is null else finished_at >= $3 end
       union all
       select change.id, 'changes', labels, labels || issue_keys, updated_at
       from change_product
       join change on change.id = change_product.change_id
       where change_product.product_id = $1 and not by_bot
         and exists (select from unnest(labels) as word where ${asciiOf('word')} = any($2))
         and case when merged_at is null then closed_at is null else merged_at >= $3 end
     )
     select labelled.id as "factId", kind, labels, draft_aside.fact_id is not null as aside
     from labelled
     left join draft_aside on draft_aside.fact_id = labelled.id and draft_aside.product_id = $1
     where not exists (select from hypothesis_link where hypothesis_link.fact_id = labelled.id)
       and not exists (
         select from unnest(words) as word join hypothesis on hypothesis.key = upper(word)
       )
     group by labelled.id, kind, labels, draft_aside.fact_id, updated_at
     order by updated_at desc, labelled.id`,
    [ask.productId, [...wanted].map(asciiIn), ask.since],
  );
  return rows.flatMap(({ labels, ...work }) => {
    const carries = labels.find((label) => wanted.has(label.toLowerCase()));
    return carries === undefined ? [] : [{ ...work, carries }];
  });
}
