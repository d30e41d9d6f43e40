import type { DataSource } from 'typeorm';

/** How many documents do these connections have? Those that are gone do not count; a connection without any is left out. */
export async function countDocuments(
  dataSource: DataSource,
  connectionIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await dataSource.query<{ id: string; n: number }[]>(
    `select connection_id as id, count(*)::int as n from document where connection_id = any($1::uuid[]) and gone_at is null
     group by connection_id`,
    [connectionIds],
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}
