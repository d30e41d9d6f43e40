import { defaultWindow } from 'shared/time';
import type { DataSource, EntityManager } from 'typeorm';
import type { SubjectKey, SubjectKind } from '../../catalogue/subjects.service.js';

/** Which view of which subject. */
export interface ViewKey {
  readonly subjectId: string;
  readonly kind?: SubjectKind;
  readonly metric: string;
  readonly windowName: string;
}

/**
 * Stored payloads carry the shape that this version of the product gives them. Raise it whenever a metric or the shape
 * changes: older views are then made anew instead of being shown.
 */
const cut = 'shape:4';

/** Views that are still good at `now`, by subject. */
export async function goodViews<T>(
  database: DataSource | EntityManager,
  key: Omit<ViewKey, 'subjectId'>,
  subjectIds: readonly string[],
  now: number,
): Promise<Map<string, T>> {
  const rows = await database.query<{ subject_id: string; payload: T }[]>(
    `select subject_id, payload from reading_view
     where subject_id = any($1::uuid[]) and subject_kind = $2 and metric = $3 and cut = $4 and window_name = $5
       and good_until > $6 and made_at <= $6`,
    [subjectIds, key.kind ?? 'product', key.metric, cut, key.windowName, new Date(now)],
  );
  return new Map(rows.map(({ subject_id, payload }) => [subject_id, payload]));
}

export async function storeView(
  manager: EntityManager,
  { subjectId, kind = 'product', metric, windowName }: ViewKey,
  payload: unknown,
  { madeAt, goodUntil }: { madeAt: number; goodUntil: number },
): Promise<void> {
  await manager.query(
    `insert into reading_view (subject_id, subject_kind, metric, cut, window_name, payload, made_at, good_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (subject_id, subject_kind, metric, cut, window_name)
     do update set payload = excluded.payload, made_at = excluded.made_at, good_until = excluded.good_until`,
    [subjectId, kind, metric, cut, windowName, JSON.stringify(payload), new Date(madeAt), new Date(goodUntil)],
  );
}

/** Which renewal of a subject is the last one that anybody can see: another one gives another text; null = there was none. */
export async function lastRenewal(
  database: DataSource | EntityManager,
  { kind, id }: SubjectKey,
): Promise<string | null> {
  const [row] = await database.query<{ written: string }[]>(
    `select xmin::text as written from reading_view
     where subject_id = $1 and subject_kind = $2 and metric = 'page' and cut = $3 and window_name = $4`,
    [id, kind, cut, defaultWindow],
  );
  return row?.written ?? null;
}

/** What was made from a subject's older facts is thrown away; it comes back when someone asks. */
export async function dropViews(manager: EntityManager, { kind, id }: SubjectKey): Promise<void> {
  await manager.query('delete from reading_view where subject_id = $1 and subject_kind = $2', [id, kind]);
}
