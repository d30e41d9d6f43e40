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

/** What a database that does not catch up waits for, a line each: connections, their last runs, jobs, and what is to be worked out. */
export async function leftToDo(dataSource: DataSource): Promise<string[]> {
  const asked = {
    connection: `select to_jsonb(state) - 'identity' from connection_state state`,
    run: `select to_jsonb(run) from (select * from sync_run order by started_at desc limit 6) run`,
    job: `select to_jsonb(job) from (select task_identifier, key, queue_name, run_at, attempts, last_error, locked_at, locked_by from queue.jobs) job`,
    changed: 'select to_jsonb(count(*)) from changed_document',
    now: 'select to_jsonb(now())',
  };
  const lines = Object.entries(asked).map(async ([what, sql]) =>
    (await dataSource.query<Record<string, unknown>[]>(sql)).map(
      (row) => `${what}: ${JSON.stringify(Object.values(row)[0])}`,
    ),
  );
  return (await Promise.all(lines)).flat();
}
