import type { DataSource } from 'typeorm';

/** Under which keys the queue holds the work that must not be lost. */
export const jobKeys = {
  forget: (connectionId: string): string => `forget:${connectionId}`,
  rebuild: (connectionId: string): string => `rebuild:${connectionId}`,
} as const;

/** Connections whose data somebody wants gone, and that are there still. */
export async function toForget(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ id: string }[]>(
    'select id from connection where forget_at is not null order by id',
  );
  return rows.map(({ id }) => id);
}

export async function isToForget(dataSource: DataSource, connectionId: string): Promise<boolean> {
  return (await toForget(dataSource)).includes(connectionId);
}

/** Connections whose facts are being made again, or were when a process died. */
export async function rebuilding(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ id: string }[]>(
    `select connection_id as id from rebuild where state = 'running' order by connection_id`,
  );
  return rows.map(({ id }) => id);
}

/** Nobody makes these facts again any more: said so, it can be begun anew. */
export const endLostRebuild = (dataSource: DataSource, connectionId: string, now: number): Promise<unknown> =>
  dataSource.query(
    `update rebuild set state = 'failed', ended_at = $2 where connection_id = $1 and state = 'running'`,
    [connectionId, new Date(now)],
  );
