import type { EntityManager } from 'typeorm';
import { subjectKinds } from './subjects.service.js';

/**
 * Takes away every row that belongs to one of these, by whichever of the columns. Whatever table carries such a column is
 * swept, so a table added later needs no line here; rows that hang on such a row go with it by foreign key. Whoever makes
 * readings of one of these now is waited for, and whoever comes later waits for the end of the transaction.
 */
export async function dropOwnedRows(
  manager: EntityManager,
  ids: readonly string[],
  ownerColumns: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  for (const kind of subjectKinds) {
    await manager.query(`select from ${kind} where id = any($1::uuid[]) order by id for update`, [ids]);
  }
  for (const { table, column, type } of await ownedTables(manager, ownerColumns)) {
    await manager.query(`delete from "${table}" where "${column}" = any($1::${type}[])`, [ids]);
  }
  await manager.query(
    `delete from setting where exists (select from unnest($1::text[]) id where key like '%' || id || '%')`,
    [ids],
  );
}

async function ownedTables(
  manager: EntityManager,
  ownerColumns: readonly string[],
): Promise<{ table: string; column: string; type: string }[]> {
  return manager.query(
    `select columns.table_name as "table", column_name as "column", data_type as "type"
     from information_schema.columns
     join information_schema.tables using (table_schema, table_name)
     where table_schema = current_schema() and table_type = 'BASE TABLE' and column_name = any($1)
     order by 1, 2`,
    [ownerColumns],
  );
}
