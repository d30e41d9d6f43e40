import type { EntityManager } from 'typeorm';
import { itemFlow } from '../derive/item-flow.js';
import { memberships } from '../derive/membership.js';
import { iso, isoOrNull } from '../epoch.js';
import { replaceRows, upsertOwners } from '../write-rows.js';
import type { Batches } from './batches.js';
import { loadItems, type ItemRecord } from './load-items.js';
import type { DeriveSettings } from './load-settings.js';

/** Derives these items anew. @returns the products they belonged to before, or do now */
export async function deriveItems(
  manager: EntityManager,
  settings: DeriveSettings,
  ids: readonly string[],
  batches: Batches,
): Promise<string[]> {
  const before = await manager.query<{ productId: string }[]>(
    'select distinct product_id as "productId" from membership where item_id = any($1::uuid[])',
    [ids],
  );
  const rules = { ...settings, batchSeconds: batches.seconds };
  const derived = (await loadItems(manager, ids)).map((item) => {
    const { flow, intervals } = itemFlow(item, rules);
    return {
      id: item.id,
      flow,
      intervals,
      memberships: memberships({ ...item, ...flow }, settings, settings.now),
    };
  });
  // Stages and memberships are written with it, and by nobody else: of an item that has none yet there are none of those.
  const fresh = await upsertOwners(manager, 'item_flow', derived.map(flowRow), 'item_id');
  await replaceRows(manager, 'stage_interval', 'item_id', ids, derived.flatMap(intervalRows), fresh);
  await replaceRows(manager, 'membership', 'item_id', ids, derived.flatMap(membershipRows), fresh);
  const after = derived.flatMap((item) => item.memberships.map(({ productId }) => productId));
  return [...new Set([...before.map(({ productId }) => productId), ...after])];
}

interface Derived extends ReturnType<typeof itemFlow> {
  readonly id: ItemRecord['id'];
  readonly memberships: ReturnType<typeof memberships>;
}

const flowRow = ({ id, flow }: Derived) => ({
  item_id: id,
  started_at: isoOrNull(flow.startedAt),
  finished_at: isoOrNull(flow.finishedAt),
  first_finished_at: isoOrNull(flow.firstFinishedAt),
  cancelled_at: isoOrNull(flow.cancelledAt),
  reopened: flow.reopened,
  duration_known: flow.durationKnown,
  batch_moved: flow.batchMoved,
  stage: flow.stage,
  stage_kind: flow.kind,
  wait_cause: flow.waitCause,
});

const intervalRows = ({ id, intervals }: Derived) =>
  intervals.map(({ visit, from, to, stage, kind, waitCause }) => ({
    item_id: id,
    visit,
    from_at: iso(from),
    to_at: isoOrNull(to),
    stage,
    kind,
    wait_cause: waitCause,
  }));

const membershipRows = (item: Derived) =>
  item.memberships.map(({ productId, from, to, owns }) => ({
    item_id: item.id,
    product_id: productId,
    from_at: iso(from),
    to_at: isoOrNull(to),
    owns,
  }));
