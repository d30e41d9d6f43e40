import type { EntityManager } from 'typeorm';

/** A connection that was removed while it was being read gets nothing more: its rows would belong to nobody. */
export async function holdConnection(manager: EntityManager, connectionId: string): Promise<void> {
  const held = await manager.query<unknown[]>(
    'select from connection where id = $1 and removed_at is null for key share',
    [connectionId],
  );
  if (held.length === 0) throw new Error(`The connection ${connectionId} was removed while it was being read`);
}
