import type { EntityManager } from 'typeorm';

/** Until the transaction ends nobody else adds to this hypothesis: numbers and rules follow from what is there. */
export async function holdHypothesis(manager: EntityManager, id: string): Promise<void> {
  await manager.query('select from hypothesis where id = $1 for update', [id]);
}
