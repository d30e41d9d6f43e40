import { hypothesisKey, hypothesisNumber } from 'shared/domain';
import { sentence } from 'shared/language';
import type { EntityManager } from 'typeorm';
import { Fault } from '../http/fault.js';

/** Id of one of the product's own hypotheses by its short key; null stays null. @throws Fault 422 at `hypothesis` */
export async function ownHypothesis(
  manager: EntityManager,
  productId: string,
  key: string | null,
): Promise<string | null> {
  if (key === null) return null;
  const number = hypothesisNumber(key);
  const [found] = await manager.query<{ id: string }[]>(
    'select id from hypothesis where product_id = $1 and key = $2',
    [productId, number === null ? key : hypothesisKey(number)],
  );
  if (found) return found.id;
  throw refused('hypothesis', 'contacts.hypothesisUnknown');
}

/** Short keys of a product's hypotheses, by their id. */
export async function hypothesisKeys(
  manager: EntityManager,
  productIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await manager.query<{ id: string; key: string }[]>(
    'select id, key from hypothesis where product_id = any($1::uuid[])',
    [productIds],
  );
  return new Map(rows.map(({ id, key }) => [id, key]));
}

export function refused(path: string, key: Parameters<typeof sentence>[0]): Fault {
  const message = sentence(key);
  return new Fault({ kind: 'yours', status: 422, message, fields: [{ path, message }] });
}
