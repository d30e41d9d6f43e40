import type { EntityManager } from 'typeorm';

/** More than a person would choose among is no help. */
const most = 60;

/** What the product's work items are called at their sources: types and labels, most frequent first. */
export async function knownWords(
  manager: EntityManager,
  productId: string,
): Promise<{ types: string[]; labels: string[] }> {
  const own = `work_item where id in (select item_id from membership where product_id = $1 and owns)`;
  const types = await manager.query<{ word: string }[]>(
    `select type as word from ${own} group by type order by count(*) desc, type limit ${most}`,
    [productId],
  );
  const labels = await manager.query<{ word: string }[]>(
    `select word from (select unnest(labels) as word from ${own}) as labelled group by word order by count(*) desc, word limit ${most}`,
    [productId],
  );
  return { types: types.map(({ word }) => word), labels: labels.map(({ word }) => word) };
}
