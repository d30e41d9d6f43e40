import type { EntityManager } from 'typeorm';

/** When each of these records was finished or reached production, by id; one that has not is missing. */
export async function doneDays(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Date>> {
  const rows = await manager.query<{ id: string; at: Date }[]>(
    `select item_id as id, finished_at as at from item_flow where item_id = any($1::uuid[]) and finished_at is not null
     union all select change_id, deployed_at from change_flow where change_id = any($1::uuid[]) and deployed_at is not null
     union all select id, at from production_deployment where id = any($1::uuid[]) and outcome <> 'attempt'`,
    [ids],
  );
  const found = new Map<string, Date>();
  // A merged change may be its own deployment: the first time counts.
  for (const { id, at } of rows) if (at < (found.get(id) ?? new Date(8.64e15))) found.set(id, at);
  return found;
}
