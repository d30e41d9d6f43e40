import type { DataSource } from 'typeorm';
import type { RunRow } from '../reading-state.js';

/** The newest runs of all connections. Runs are kept for good: each connection's newest are found by its index. */
export const latestRuns = (
  dataSource: DataSource,
  limit: number,
): Promise<(RunRow & { connectionId: string; connectionName: string })[]> =>
  dataSource.query(
    `select run.id, run.state, run.started_at as "startedAt", run.ended_at as "endedAt", run.stream, run.pages,
            run.documents_read as "documentsRead", run.documents_changed as "documentsChanged",
            run.set_aside as "setAside", run.done, run.waiting_until as "waitingUntil", run.fault,
            run.connection_id as "connectionId", connection.name as "connectionName"
     from connection
     cross join lateral (
       select * from sync_run where connection_id = connection.id order by started_at desc limit $1
     ) run
     order by run.started_at desc, run.id limit $1`,
    [limit],
  );
