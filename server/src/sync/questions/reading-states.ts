import type { DataSource } from 'typeorm';
import type { ReadingRow } from '../reading-state.js';
import { pauseOf } from './paused.js';

export const readingStates = (dataSource: DataSource): Promise<ReadingRow[]> =>
  dataSource.query(
    `select connection.id as "connectionId", state.last_complete_at as "lastCompleteAt", state.fault,
            state.fault_since as "faultSince", state.remaining_calls as "remainingCalls",
            state.calls_renew_at as "callsRenewAt", ${pauseOf('connection.id')} as pause, state.expires_at as "expiresAt", state.not_before as "notBefore",
            (select count(*)::int from set_aside where connection_id = connection.id) as "setAside",
            (select to_json(run) from (
               select id, state, started_at as "startedAt", ended_at as "endedAt", stream, pages,
                      documents_read as "documentsRead", documents_changed as "documentsChanged",
                      set_aside as "setAside", done, waiting_until as "waitingUntil", fault
               from sync_run where connection_id = connection.id order by started_at desc limit 1) run) as run
     from connection left join connection_state state on state.connection_id = connection.id
     order by connection.id`,
  );
