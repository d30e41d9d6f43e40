import type { SourceCare } from 'shared/contracts';
import type { DataSource } from 'typeorm';

type Coverage = Omit<SourceCare['coverage'], 'days'>;
type Part = Coverage['started'];

/**
 * How well what a connection gave hangs together since an instant (architecture.md 7). Facts of one kind are counted where
 * they lie, and tied in a second question: the two ends of a tie may live on different machines.
 */
export async function coverageOf(dataSource: DataSource, connectionId: string, since: Date): Promise<Coverage> {
  const [started, deployments, joined] = await Promise.all([
    startedItems(dataSource, connectionId, since),
    tiedDeployments(dataSource, connectionId, since),
    joinedChanges(dataSource, connectionId, since),
  ]);
  return { started, deployments, joined };
}

async function startedItems(dataSource: DataSource, connectionId: string, since: Date): Promise<Part> {
  const [row] = await dataSource.query<Part[]>(
    `select count(started_at)::int as n, count(*)::int as "of"
     from item_flow join work_item on work_item.id = item_id
     where work_item.connection_id = $1 and finished_at >= $2`,
    [connectionId, since],
  );
  return row ?? { n: 0, of: 0 };
}

async function tiedDeployments(dataSource: DataSource, connectionId: string, since: Date): Promise<Part> {
  const rows = await dataSource.query<{ id: string }[]>(
    `select id from production_deployment where connection_id = $1 and at >= $2 and outcome <> 'attempt'`,
    [connectionId, since],
  );
  const ids = rows.map(({ id }) => id);
  const [tied] = await dataSource.query<{ n: number }[]>(
    'select count(distinct deployment_id)::int as n from change_flow where deployment_id = any($1::uuid[])',
    [ids],
  );
  return { n: tied?.n ?? 0, of: ids.length };
}

async function joinedChanges(dataSource: DataSource, connectionId: string, since: Date): Promise<Part> {
  const rows = await dataSource.query<{ keys: string[] }[]>(
    'select issue_keys as keys from change where connection_id = $1 and merged_at >= $2',
    [connectionId, since],
  );
  const named = [...new Set(rows.flatMap(({ keys }) => keys))];
  const items = await dataSource.query<{ key: string; formerKeys: string[] }[]>(
    'select key, former_keys as "formerKeys" from work_item where key = any($1) or former_keys && $1::text[]',
    [named],
  );
  const known = new Set(items.flatMap(({ key, formerKeys }) => [key, ...formerKeys]));
  return { n: rows.filter(({ keys }) => keys.some((key) => known.has(key))).length, of: rows.length };
}
