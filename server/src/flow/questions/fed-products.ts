import type { DataSource } from 'typeorm';

/** Products to which anything of the connection is linked, now or at some time. */
export async function fedProducts(dataSource: DataSource, connectionId: string): Promise<string[]> {
  const rows = await dataSource.query<{ id: string }[]>(
    'select distinct product_id as id from scope_link where connection_id = $1',
    [connectionId],
  );
  return rows.map(({ id }) => id);
}
