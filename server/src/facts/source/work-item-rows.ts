import type { WorkItemFact } from 'shared/domain';
import type { EntityManager } from 'typeorm';
import { replaceRows, upsertOwners } from '../write-rows.js';
import { firstOfEach, type Placed } from './placed.js';

/** Work items with their histories, set-wise. */
export async function writeWorkItems(manager: EntityManager, items: readonly Placed<WorkItemFact>[]): Promise<void> {
  const fresh = await upsertOwners(manager, 'work_item', items.map(row));
  const ids = items.map(({ id }) => id);
  await replaceRows(manager, 'status_change', 'item_id', ids, items.flatMap(statusChanges), fresh);
  await replaceRows(manager, 'flag_change', 'item_id', ids, items.flatMap(flagChanges), fresh);
  await replaceRows(manager, 'sprint_change', 'item_id', ids, items.flatMap(sprintChanges), fresh);
  await replaceRows(manager, 'item_link', 'item_id', ids, items.flatMap(links), fresh);
  await replaceRows(manager, 'scope_move', 'item_id', ids, items.flatMap(moves), fresh);
}

const row = ({ id, connectionId, scopeId, fact }: Placed<WorkItemFact>) => ({
  id,
  connection_id: connectionId,
  scope_id: scopeId,
  key: fact.key,
  former_keys: fact.formerKeys,
  title: fact.title,
  url: fact.url,
  type: fact.type,
  level: fact.level,
  parent_source_id: fact.parentSourceId,
  labels: fact.labels,
  components: fact.components,
  sprint_ids: fact.sprintIds,
  created_at: fact.createdAt,
  updated_at: fact.updatedAt,
  status_id: fact.statusId,
  status_category: fact.statusCategory,
  status_name: fact.statusName,
  resolution: fact.resolution,
});

const statusChanges = ({ id, fact }: Placed<WorkItemFact>) =>
  firstOfEach(fact.statusChanges, ({ sourceId }) => sourceId).map((change, position) => ({
    item_id: id,
    source_id: change.sourceId,
    position,
    at: change.at,
    from_status_id: change.fromStatusId,
    to_status_id: change.toStatusId,
    from_name: change.fromName,
    to_name: change.toName,
  }));

const flagChanges = ({ id, fact }: Placed<WorkItemFact>) =>
  firstOfEach(fact.flagChanges, ({ sourceId }) => sourceId).map(({ sourceId, at, on }) => ({
    item_id: id,
    source_id: sourceId,
    at,
    is_on: on,
  }));

const sprintChanges = ({ id, fact }: Placed<WorkItemFact>) =>
  firstOfEach(fact.sprintChanges, ({ sourceId }) => sourceId).map(({ sourceId, at, from, to }) => ({
    item_id: id,
    source_id: sourceId,
    at,
    from_sprint_ids: from,
    to_sprint_ids: to,
  }));

const links = ({ id, fact }: Placed<WorkItemFact>) =>
  firstOfEach(fact.links, ({ sourceId }) => sourceId).map(({ sourceId, kind, type, direction, otherSourceId }) => ({
    item_id: id,
    source_id: sourceId,
    kind,
    type,
    direction,
    other_source_id: otherSourceId,
  }));

const moves = ({ id, fact }: Placed<WorkItemFact>) =>
  firstOfEach(fact.moves, ({ sourceId }) => sourceId).map(({ sourceId, at, fromScope, toScope }) => ({
    item_id: id,
    source_id: sourceId,
    at,
    from_scope: fromScope,
    to_scope: toScope,
  }));
