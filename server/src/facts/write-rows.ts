import type { EntityManager } from 'typeorm';

/** A row as the table names its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Adds rows in one statement. The table's own row type reads them, so lists and instants need no casts here. */
export async function insertRows(manager: EntityManager, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}

/** Adds or changes rows in one statement; a row that is the same is not touched. All rows must be alike. */
export async function upsertRows(
  manager: EntityManager,
  table: string,
  rows: readonly Row[],
  key = 'id',
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).filter((column) => column !== key);
  await manager.query(
    `insert into ${table} as old select * from json_populate_recordset(null::${table}, $1)
     on conflict (${key}) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
     where old is distinct from excluded`,
    [JSON.stringify(rows)],
  );
}

/** Puts these rows in place of all rows that belong to the owners. */
export async function replaceRows(
  manager: EntityManager,
  table: string,
  ownerColumn: string,
  owners: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  if (owners.length === 0) return;
  await manager.query(`delete from ${table} where ${ownerColumn} = any($1::uuid[])`, [owners]);
  await insertRows(manager, table, rows);
}
