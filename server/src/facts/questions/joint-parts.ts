import type { JointPartInput } from 'shared/metrics';
import type { DataSource } from 'typeorm';
import { entityId } from '../../database/entity-id.js';
import { ms } from '../epoch.js';
import { endsInPart, partRows, partValues, type FactsOf } from './product-part.js';

interface Row extends Omit<JointPartInput, 'parentId'> {
  readonly connectionId: string;
  readonly stream: string;
  readonly parentSourceId: string;
}

/**
 * Items under a parent that has items in two or more of the products; cancelled ones left out. A parent that was never read
 * cannot be shown, so it does not count.
 */
export async function jointPartsOf(dataSource: DataSource, of: FactsOf, now: number): Promise<JointPartInput[]> {
  const rows = await dataSource.query<Row[]>(statement, partValues(of, now));
  const parts = rows.map(({ connectionId, stream, parentSourceId, ...part }) => ({
    parentId: entityId(connectionId, stream, parentSourceId),
    ...part,
  }));
  const parents = [...new Set(parts.map(({ parentId }) => parentId))];
  const known = await dataSource.query<{ id: string }[]>('select id from work_item where id = any($1::uuid[])', [
    parents,
  ]);
  const there = new Set(known.map(({ id }) => id));
  return parts.filter(({ parentId }) => there.has(parentId));
}

/** Candidate keys are what a change says of itself, so only changes of the same products are asked. */
const statement = `
  with ${partRows}, child as (
    select work_item.id, work_item.connection_id, parent_source_id, key, former_keys, level, started_at, finished_at,
           min(part.product_id::text) as product_id
    from work_item
    join item_flow on item_flow.item_id = work_item.id
    join membership on membership.item_id = work_item.id and owns
    join part on part.product_id = membership.product_id and ${endsInPart('finished_at')}
    where parent_source_id is not null and cancelled_at is null
    group by work_item.id, item_flow.item_id
  ), joint as (
    select connection_id, parent_source_id from child
    group by connection_id, parent_source_id having count(distinct product_id) > 1
  ), release as (
    select key, max(deployed_at) as at
    from change
    join change_flow on change_flow.change_id = change.id and deployed_at is not null
    cross join unnest(issue_keys) as key
    where exists (select from joint)
      and exists (select from change_product join part using (product_id) where change_product.change_id = change.id)
    group by key
  )
  select child.connection_id as "connectionId", document.stream, parent_source_id as "parentSourceId",
         product_id as "productId", level, ${ms('started_at')} as "startedAt", ${ms('finished_at')} as "finishedAt",
         ${ms('max(release.at)')} as "releasedAt"
  from child
  join joint using (connection_id, parent_source_id)
  join document on document.id = child.id
  left join release on release.key = child.key or release.key = any(former_keys)
  group by child.id, child.connection_id, document.stream, parent_source_id, product_id, level, started_at, finished_at
  order by child.id`;
