import type { DataSource } from 'typeorm';
import type { RunRow } from '../reading-state.js';

export const latestRuns = (
  dataSource: DataSource,
  limit: number,
): Promise<(RunRow & { connectionId: string; connectionName: string })[]> =>
  dataSource.query(
    `select run.id, run.state, run.started_at as "startedAt", run.ended_at as "endedAt", run.stream, run.pages,
            run.documents_read as "documentsRead", run.documents_changed as "documentsChanged",
            run.set_aside as "setAside", run.done, run.waiting_until as "waitingUntil", run.fault,
            run.connection_id as "connectionId", connection.name as "connectionName"
     from sync_run run join connection on connection.id = run.connection_id
     order by run.started_at desc, run.id limit $1`,
    [limit],
  );
