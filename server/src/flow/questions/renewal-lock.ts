import type { DataSource, EntityManager } from 'typeorm';

/** First half of the advisory lock's key: one renewal a subject at a time, or two would show different answers. */
const RENEWAL_LOCK = 7_205_763;

/** Held until the transaction ends; without one it only waits until whoever renews the subject has written it. */
export async function lockRenewal(database: DataSource | EntityManager, subjectId: string): Promise<void> {
  await database.query('select pg_advisory_xact_lock($1, hashtext($2))', [RENEWAL_LOCK, subjectId]);
}

/** The same where nobody renews the subject now; false = somebody does. */
export async function lockIfIdle(manager: EntityManager, subjectId: string): Promise<boolean> {
  const [row] = await manager.query<{ idle: boolean }[]>('select pg_try_advisory_xact_lock($1, hashtext($2)) as idle', [
    RENEWAL_LOCK,
    subjectId,
  ]);
  return row?.idle ?? false;
}
