import type { DataSource } from 'typeorm';
import { pausedIn } from './paused.js';

/** A run that has not shown life for so long belongs to nobody. */
const SILENT = 10 * 60_000;
/** A key that was refused is not tried every minute: some sources lock an account for that. */
export const AFTER_REFUSAL = 15 * 60_000;

/** Connections that are neither being read, nor paused, nor told to wait, nor refused a short while ago. */
export async function dueConnections(dataSource: DataSource, now: number): Promise<string[]> {
  const rows = await dataSource.query<{ id: string }[]>(
    `select connection.id
     from connection
     left join connection_state state on state.connection_id = connection.id
     where removed_at is null and not ${pausedIn('connection.id')}
       and coalesce(state.not_before <= $1, true)
       and not exists (
         select from sync_run run where run.connection_id = connection.id
           and ((run.state = 'running' and progress_at > $2)
             or (run.state = 'failed' and run.fault ->> 'kind' = 'yours' and ended_at > $3
                 and run.started_at = (select max(started_at) from sync_run where connection_id = connection.id)))
       )
     order by connection.id`,
    [new Date(now), new Date(now - SILENT), new Date(now - AFTER_REFUSAL)],
  );
  return rows.map(({ id }) => id);
}
