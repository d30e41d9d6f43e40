import type { WorkItemInput } from 'shared/metrics';
import type { DataSource } from 'typeorm';
import { ms } from '../epoch.js';
import { countsFor, type FactsOf } from './product-part.js';

/** An item belongs to a part by when it ended, with its whole duration (decisions.md 11). */
export function workItemsOf(dataSource: DataSource, of: FactsOf, now: number): Promise<WorkItemInput[]> {
  const end = 'coalesce(finished_at, cancelled_at)';
  const { condition, values } = countsFor(of, now, { table: 'membership', fact: 'item_id', counts: 'owns', end });
  return dataSource.query(
    `select id, key, level, ${ms('created_at')} as "createdAt", ${ms('started_at')} as "startedAt",
            ${ms('finished_at')} as "finishedAt", ${ms('cancelled_at')} as "cancelledAt", reopened,
            duration_known as "durationKnown", stage, stage_kind as "stageKind", wait_cause as "waitCause"
     from work_item
     join item_flow on item_flow.item_id = id
     where ${condition}
     order by created_at, id`,
    values,
  );
}
