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
  await upsertOwners(manager, table, rows, key);
}

/** The same of rows that others belong to. @returns keys of those that were not there before: nothing belongs to them yet */
export async function upsertOwners(
  manager: EntityManager,
  table: string,
  rows: readonly Row[],
  key = 'id',
): Promise<ReadonlySet<string>> {
  const [first] = rows;
  if (!first) return none;
  const columns = Object.keys(first).filter((column) => column !== key);
  const written = await manager.query<{ id: string; fresh: boolean }[]>(
    `insert into ${table} as old select * from json_populate_recordset(null::${table}, $1)
     on conflict (${key}) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
     where old is distinct from excluded
     returning ${key} as id, xmax = 0 as fresh`,
    [JSON.stringify(rows)],
  );
  return new Set(written.filter(({ fresh }) => fresh).map(({ id }) => id));
}

const none: ReadonlySet<string> = new Set();

/**
 * Puts these rows in place of all rows that belong to the owners. Those that are the same stay where they are: to a history
 * comes an entry, and were all of it written again, each entry would cost a page of every index of a large table.
 * @param fresh owners to which nothing can belong yet
 */
export async function replaceRows(
  manager: EntityManager,
  table: string,
  ownerColumn: string,
  owners: readonly string[],
  rows: readonly Row[],
  fresh: ReadonlySet<string> = none,
): Promise<void> {
  const isFresh = (row: Row): boolean => fresh.has(String(row[ownerColumn]));
  const known = owners.filter((owner) => !fresh.has(owner));
  if (known.length > 0)
    await mergeRows(manager, table, ownerColumn, known, fresh.size === 0 ? rows : rows.filter((row) => !isFresh(row)));
  await insertRows(manager, table, fresh.size === 0 ? [] : rows.filter(isFresh));
}

async function mergeRows(
  manager: EntityManager,
  table: string,
  ownerColumn: string,
  owners: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const given = `json_populate_recordset(null::${table}, $2) as given`;
  // Whole rows are equal where both have nothing in a column; the owner beside them lets the database find them by a hash.
  const isSame = `given.${ownerColumn} = kept.${ownerColumn} and given = kept`;
  const values = [owners, JSON.stringify(rows)];
  await manager.query(
    `delete from ${table} as kept where ${ownerColumn} = any($1::uuid[]) and not exists (select from ${given} where ${isSame})`,
    values,
  );
  if (rows.length === 0) return;
  await manager.query(
    `insert into ${table} select given.* from ${given}
     where not exists (select from ${table} as kept where kept.${ownerColumn} = any($1::uuid[]) and ${isSame})`,
    values,
  );
}
