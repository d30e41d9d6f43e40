import { derivedFactTables, sourceFactTables } from 'server/facts/fact-tables';
import type { DataSource } from 'typeorm';

/** Everything that reading leaves behind, row by row, without what tells only when it was written. */
export async function contentsOf(dataSource: DataSource): Promise<Record<string, string[]>> {
  const contents: Record<string, string[]> = {};
  for (const table of ['document', ...sourceFactTables, ...derivedFactTables]) {
    const rows = await dataSource.query<{ row: string }[]>(
      `select (to_jsonb(t) - 'stored_at')::text as row from ${table} t order by 1`,
    );
    contents[table] = rows.map(({ row }) => row);
  }
  return contents;
}

/** What people set up, without anything that was read: parents before children. */
const setUp = ['area', 'product', 'connection', 'connection_scope', 'scope_link', 'setting'];

/** The same products, connections and links in another database, with nothing read. */
export async function copySetUp(from: DataSource, to: DataSource): Promise<void> {
  for (const table of setUp) {
    const [all] = await from.query<{ rows: string }[]>(
      `select coalesce(json_agg(t), '[]')::text as rows from ${table} t`,
    );
    await to.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [all?.rows]);
  }
}

/** Whether every connection has been read to its end by a run begun after an instant, and all has been worked out. */
export async function isCaughtUp(dataSource: DataSource, since: number): Promise<boolean> {
  const [row] = await dataSource.query<{ behind: number }[]>(
    `select (select count(*) from connection where removed_at is null and not exists (
               select from sync_run where connection_id = connection.id and state = 'done' and started_at >= $1))::int
          + (select count(*) from changed_document)::int
          + (select count(*) from queue.jobs where task_identifier in ('derive', 'renew-readings'))::int as behind`,
    [new Date(since)],
  );
  return row?.behind === 0;
}
