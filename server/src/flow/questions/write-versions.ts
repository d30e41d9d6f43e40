import type { Reading } from 'shared/contracts';
import type { EntityManager } from 'typeorm';
import type { SubjectKey } from '../../catalogue/subjects.service.js';

export interface VersionFrame {
  readonly subject: SubjectKey;
  /** Indicator key for users' experience, else empty. */
  readonly cut: string;
  readonly now: number;
  /** Start of today in the installation's zone: an open bucket has at most one version a day. */
  readonly today: number;
  readonly because: string;
}

/**
 * Keeps what each bucket is known to be (decisions.md 29). A bucket that is still open changes in place within a day;
 * otherwise the old version ends where the new one begins. A closed bucket that changes is written into the ledger.
 */
export async function writeVersions(manager: EntityManager, reading: Reading, frame: VersionFrame): Promise<void> {
  if (reading.shape.kind !== 'series') return;
  const rows = reading.shape.points.map(({ bucket, value, n, partial }) => ({ bucket, value, n, open: partial }));
  if (rows.length === 0) return;
  await manager.query(statement, [
    JSON.stringify(rows),
    frame.subject.id,
    reading.metric,
    frame.cut,
    new Date(frame.now),
    new Date(frame.today),
    frame.because,
    frame.subject.kind,
  ]);
}

const statement = `
  with incoming as (
    select * from json_to_recordset($1) as row (bucket text, value float8, n int, open boolean)
  ), compared as (
    select incoming.*, old.known_from as since, old.value as value_before, old.n as n_before, old.open as was_open,
           coalesce((old.open and old.known_from >= $6) or old.known_from >= $5, false) as in_place
    from incoming
    left join reading old on old.subject_id = $2 and old.subject_kind = $8 and old.metric = $3 and old.cut = $4
                         and old.bucket = incoming.bucket and old.known_to is null
  ), changed as (
    select * from compared
    where since is null or (value, n, open) is distinct from (value_before, n_before, was_open)
  ), noted as (
    insert into ledger (subject_id, id, subject_kind, metric, cut, bucket, value_before, value_after, n_before, n_after,
                        changed_at, because)
    select $2, gen_random_uuid(), $8, $3, $4, bucket, value_before, value, n_before, n, $5, $7
    from changed where not was_open and (value, n) is distinct from (value_before, n_before)
  ), updated as (
    update reading set value = changed.value, n = changed.n, open = changed.open, because = $7
    from changed
    where in_place and subject_id = $2 and subject_kind = $8 and metric = $3 and cut = $4
      and reading.bucket = changed.bucket and known_to is null
  ), ended as (
    update reading set known_to = $5
    from changed
    where not in_place and since is not null and subject_id = $2 and subject_kind = $8 and metric = $3
      and cut = $4 and reading.bucket = changed.bucket and known_to is null
  )
  insert into reading (subject_id, subject_kind, metric, cut, bucket, known_from, known_to, value, n, open, because)
  select $2, $8, $3, $4, bucket, $5, null, value, n, open, $7 from changed where not in_place`;
