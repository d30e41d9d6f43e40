import type { StatusCategory } from 'shared/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';

const row = z.object({
  statusId: z.string(),
  name: z.string(),
  category: z.enum(['new', 'indeterminate', 'done', 'undefined'] satisfies StatusCategory[]),
});
export type KnownStatus = z.infer<typeof row>;

/** Statuses a source has, and those that live on in the histories of its items only: by name, without a category. */
export async function readStatuses(database: DataSource | EntityManager, connectionId: string): Promise<KnownStatus[]> {
  const rows: unknown = await database.query(
    `with known as (
       select 1 as rank, status_id, name, category from source_status where connection_id = $1
       union select 2, status_id, name, category from past_status where connection_id = $1
     )
     select distinct on (status_id) status_id as "statusId", name, category from known
     order by status_id, rank, name`,
    [connectionId],
  );
  return z.array(row).parse(rows);
}

/** How many items are in each status now. */
export async function itemsIn(
  database: DataSource | EntityManager,
  connectionId: string,
): Promise<Map<string, number>> {
  const rows = await database.query<{ statusId: string; n: number }[]>(
    'select status_id as "statusId", count(*)::int as n from work_item where connection_id = $1 group by status_id',
    [connectionId],
  );
  return new Map(rows.map(({ statusId, n }) => [statusId, n]));
}
