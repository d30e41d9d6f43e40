import type { WorkItemInput } from 'shared/metrics';
import type { DataSource } from 'typeorm';
import { ms } from '../epoch.js';

export const workItemsOf = (dataSource: DataSource, productId: string): Promise<WorkItemInput[]> =>
  dataSource.query(
    `select id, key, level, ${ms('created_at')} as "createdAt", ${ms('started_at')} as "startedAt",
            ${ms('finished_at')} as "finishedAt", ${ms('cancelled_at')} as "cancelledAt", reopened,
            duration_known as "durationKnown", stage, stage_kind as "stageKind", wait_cause as "waitCause"
     from work_item
     join item_flow on item_flow.item_id = id
     where id in (select item_id from membership where product_id = $1 and owns)
     order by created_at, id`,
    [productId],
  );
