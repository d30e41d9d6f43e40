import type { StageKind, WaitCause } from 'shared/domain';
import type { DataSource } from 'typeorm';
import { ms } from '../epoch.js';

export interface OpenItemRecord {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly url: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly stage: string;
  readonly stageKind: StageKind;
  readonly waitCause: WaitCause | null;
}

/** Only levels that count: an epic is always older than its parts. */
export const oldestOpen = (
  dataSource: DataSource,
  productId: string,
  levels: readonly number[],
  limit: number,
): Promise<OpenItemRecord[]> =>
  dataSource.query(
    `select id, key, title, url, ${ms('started_at')} as "startedAt", stage, stage_kind as "stageKind",
            wait_cause as "waitCause"
     from work_item
     join item_flow on item_flow.item_id = id
     where id in (select item_id from membership where product_id = $1 and owns)
       and started_at is not null and finished_at is null and cancelled_at is null and level = any($2::int[])
     order by started_at, id limit $3`,
    [productId, levels, limit],
  );
