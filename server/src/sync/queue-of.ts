import type { DataSource } from 'typeorm';

/** Jobs of one name run one after the other: one a connection, and of those that share a key one (decisions.md 33). */
export async function queueOf(dataSource: DataSource, connectionId: string): Promise<string> {
  const [row] = await dataSource.query<{ credential: string | null }[]>(
    'select credential from connection where id = $1',
    [connectionId],
  );
  const credential = row?.credential ?? null;
  return credential === null ? `connection:${connectionId}` : `credential:${credential}`;
}
