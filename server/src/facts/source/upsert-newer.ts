import type { EntityManager } from 'typeorm';
import type { Row } from '../write-rows.js';

/**
 * Stores documents whose content, scope or schema version is new, or that were taken for gone, unless the stored one is newer at the source:
 * pages come late and out of order. One statement for a page.
 * @returns ids of the rows that were written
 */
export async function upsertNewer(manager: EntityManager, documents: readonly Row[]): Promise<string[]> {
  if (documents.length === 0) return [];
  const written = await manager.query<{ id: string }[]>(
    `with stored as (
       insert into document as old select * from json_populate_recordset(null::document, $1) order by id
       on conflict (id) do update set
         scope_id = excluded.scope_id, record = excluded.record, hash = excluded.hash, version = excluded.version,
         source_updated_at = excluded.source_updated_at, stored_at = excluded.stored_at, gone_at = null
       where ((old.hash, old.scope_id, old.version) is distinct from (excluded.hash, excluded.scope_id, excluded.version)
           or old.gone_at is not null)
         and (old.source_updated_at <= excluded.source_updated_at) is not false
       returning id
     ) select id from stored order by id`,
    [JSON.stringify(documents)],
  );
  return written.map(({ id }) => id);
}
