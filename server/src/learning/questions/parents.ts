import type { EntityManager } from 'typeorm';
import { entityId } from '../../database/entity-id.js';
import type { Child } from '../inherited-links.js';

interface Row {
  readonly id: string;
  readonly connectionId: string;
  readonly stream: string;
  readonly parentSourceId: string;
}

const columns = `work_item.id, work_item.connection_id as "connectionId", document.stream, parent_source_id as "parentSourceId"`;

const childOf = ({ id: itemId, connectionId, stream, parentSourceId }: Row): Child => ({
  itemId,
  parentId: entityId(connectionId, stream, parentSourceId),
});

/** Products' own items that are a part of another one, read or not. */
export async function childrenIn(manager: EntityManager, productIds: readonly string[]): Promise<Child[]> {
  const rows = await manager.query<Row[]>(
    `select ${columns} from membership
     join work_item on work_item.id = membership.item_id
     join document on document.id = work_item.id
     where membership.product_id = any($1::uuid[]) and owns and parent_source_id is not null
     group by 1, 2, 3, 4
     order by work_item.id`,
    [productIds],
  );
  return rows.map(childOf);
}

/** What these items themselves are parts of; of whatever product. */
export async function parentsOf(manager: EntityManager, ids: readonly string[]): Promise<Child[]> {
  const rows = await manager.query<Row[]>(
    `select ${columns} from work_item join document on document.id = work_item.id
     where work_item.id = any($1::uuid[]) and parent_source_id is not null`,
    [ids],
  );
  return rows.map(childOf);
}

/** Hypotheses that these items are linked to by themselves: by hand, or by a key in a label. */
export async function ownLinks(manager: EntityManager, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await manager.query<{ id: string; hypothesisId: string }[]>(
    `select fact_id as id, hypothesis_id as "hypothesisId" from hypothesis_link where fact_id = any($1::uuid[])
     union
     select work_item.id, hypothesis.id from work_item
     cross join lateral unnest(labels) as word
     join hypothesis on hypothesis.key = upper(word)
     where work_item.id = any($1::uuid[])
     order by 1, 2`,
    [ids],
  );
  const found = new Map<string, string[]>();
  for (const { id, hypothesisId } of rows) found.set(id, [...(found.get(id) ?? []), hypothesisId]);
  return found;
}
