import type { RunPage } from 'shared/contracts';
import type { DataSource } from 'typeorm';
import { runProgress, type RunRow } from '../reading-state.js';

const perPage = 20;

/** Runs of one connection that began before an instant, newest first; null = the newest of all. */
export async function runsBefore(
  dataSource: DataSource,
  connectionId: string,
  before: string | null,
): Promise<RunPage> {
  const rows = await dataSource.query<RunRow[]>(
    `select id, state, started_at as "startedAt", ended_at as "endedAt", stream, pages, documents_read as "documentsRead",
            documents_changed as "documentsChanged", set_aside as "setAside", done, waiting_until as "waitingUntil", fault
     from sync_run where connection_id = $1 and ($2::timestamptz is null or started_at < $2)
     order by started_at desc, id limit $3`,
    [connectionId, before, perPage + 1],
  );
  const runs = rows.slice(0, perPage).map(runProgress);
  return { runs, before: rows.length > perPage ? (runs.at(-1)?.startedAt ?? null) : null };
}
