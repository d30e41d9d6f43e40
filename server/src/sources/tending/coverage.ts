import type { Coverage } from 'shared/contracts';
import type { DataSource } from 'typeorm';

type Part = Coverage['started'];
type Parts = ReadonlyMap<string, Part>;

/** Twelve weeks, as the headline figures have (decisions.md 7). */
export const coveredDays = 84;

/**
 * How well what each of these connections gave hangs together since an instant (architecture.md 7). Facts of one kind are
 * counted where they lie, and tied in a second question: the two ends of a tie may live on different machines.
 */
export async function coverageOf(
  dataSource: DataSource,
  connectionIds: readonly string[],
  since: Date,
): Promise<(id: string) => Coverage> {
  const [started, deployments, joined] = await Promise.all([
    startedItems(dataSource, connectionIds, since),
    tiedDeployments(dataSource, connectionIds, since),
    joinedChanges(dataSource, connectionIds, since),
  ]);
  const part = (parts: Parts, id: string): Part => parts.get(id) ?? { n: 0, of: 0 };
  return (id) => ({ started: part(started, id), deployments: part(deployments, id), joined: part(joined, id) });
}

async function startedItems(dataSource: DataSource, connectionIds: readonly string[], since: Date): Promise<Parts> {
  const rows = await dataSource.query<(Part & { id: string })[]>(
    `select work_item.connection_id as id, count(started_at)::int as n, count(*)::int as "of"
     from item_flow join work_item on work_item.id = item_id
     where work_item.connection_id = any($1::uuid[]) and finished_at >= $2
     group by 1`,
    [connectionIds, since],
  );
  return new Map(rows.map(({ id, n, of }) => [id, { n, of }]));
}

async function tiedDeployments(dataSource: DataSource, connectionIds: readonly string[], since: Date): Promise<Parts> {
  const rows = await dataSource.query<{ id: string; connectionId: string }[]>(
    `select id, connection_id as "connectionId" from production_deployment
     where connection_id = any($1::uuid[]) and at >= $2 and outcome <> 'attempt'`,
    [connectionIds, since],
  );
  const tied = await dataSource.query<{ id: string }[]>(
    'select distinct deployment_id as id from change_flow where deployment_id = any($1::uuid[])',
    [rows.map(({ id }) => id)],
  );
  const known = new Set(tied.map(({ id }) => id));
  return countedBy(rows, ({ id }) => known.has(id));
}

async function joinedChanges(dataSource: DataSource, connectionIds: readonly string[], since: Date): Promise<Parts> {
  const rows = await dataSource.query<{ connectionId: string; keys: string[] }[]>(
    `select connection_id as "connectionId", issue_keys as keys from change
     where connection_id = any($1::uuid[]) and merged_at >= $2`,
    [connectionIds, since],
  );
  const named = [...new Set(rows.flatMap(({ keys }) => keys))];
  const items = await dataSource.query<{ key: string; formerKeys: string[] }[]>(
    // Few items have had another key; to hold an empty list against thousands of names costs as much as to hold a full one.
    `select key, former_keys as "formerKeys" from work_item
     where key = any($1::text[]) or (former_keys <> '{}' and former_keys && $1::text[])`,
    [named],
  );
  const known = new Set(items.flatMap(({ key, formerKeys }) => [key, ...formerKeys]));
  return countedBy(rows, ({ keys }) => keys.some((key) => known.has(key)));
}

function countedBy<Row extends { connectionId: string }>(rows: readonly Row[], isTied: (row: Row) => boolean): Parts {
  const parts = new Map<string, Part>();
  for (const row of rows) {
    const part = parts.get(row.connectionId) ?? { n: 0, of: 0 };
    part.of++;
    if (isTied(row)) part.n++;
    parts.set(row.connectionId, part);
  }
  return parts;
}
