import { hypothesisKey, hypothesisNumber } from 'shared/domain';
import type { EntityManager } from 'typeorm';

/** Keys are chosen by looking at those that are taken, so two writers must not look at once. */
const KEY_LOCK = 7_205_781;

/** The next short key of the organisation; holds the others up until the transaction ends. */
export async function nextKey(manager: EntityManager): Promise<string> {
  await manager.query('select pg_advisory_xact_lock($1)', [KEY_LOCK]);
  const taken = await manager.query<{ key: string }[]>('select key from hypothesis');
  return hypothesisKey(1 + Math.max(0, ...taken.map(({ key }) => hypothesisNumber(key) ?? 0)));
}
