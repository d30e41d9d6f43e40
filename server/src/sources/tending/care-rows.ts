import type { Connector } from 'connectors';
import type { SourceCare } from 'shared/contracts';
import type { DataSource } from 'typeorm';
import { countingKeys } from '../../catalogue/settings.service.js';
import { pauseKey } from '../../sync/sync.service.js';
import { changeKeys } from '../change-keys.js';
import type { ConnectionRow } from '../connections.service.js';
import { streamsOf } from './streams-of.js';

const asidesShown = 100;
const changesShown = 50;

/** A census counts this often again, whatever is asked: answered means counted at once. */
export const countedNext = new Date(0);

export const setAside = async (dataSource: DataSource, connectionId: string): Promise<SourceCare['setAside']> => {
  const rows = await dataSource.query<{ stream: string; sourceId: string; path: string; type: string; seenAt: Date }[]>(
    `select stream, source_id as "sourceId", path, type, seen_at as "seenAt" from set_aside
     where connection_id = $1 order by seen_at desc, stream, source_id, path limit $2`,
    [connectionId, asidesShown],
  );
  return rows.map(({ sourceId, seenAt, ...row }) => ({
    ...row,
    sourceId: sourceId === '' ? null : sourceId,
    seenAt: seenAt.toISOString(),
  }));
};

export const missing = async (dataSource: DataSource, connection: ConnectionRow): Promise<SourceCare['missing']> => {
  const rows = await dataSource.query<
    { scopeId: string; stream: string; known: number; missing: number; since: Date; dueAt: Date }[]
  >(
    `select scope_id as "scopeId", stream, known, missing, suspect_since as since, due_at as "dueAt" from census
     where connection_id = $1 and suspect_since is not null and known > 0 order by scope_id, stream`,
    [connection.id],
  );
  const names = new Map(connection.scopes.map(({ id, name }) => [id, name]));
  return rows
    .filter(({ scopeId }) => scopeId === '*' || names.has(scopeId))
    .map(({ since, dueAt, ...row }) => ({
      ...row,
      scope: names.get(row.scopeId) ?? connection.name,
      since: since.toISOString(),
      asked: dueAt.getTime() === countedNext.getTime(),
    }));
};

/** Scopes of which every stream was read to its end since this day was chosen; streams come from the running code. */
export async function scopesRead(
  dataSource: DataSource,
  { id, scopes, backfillFrom }: ConnectionRow,
  connector: Connector,
): Promise<SourceCare['scopesRead']> {
  const streams = streamsOf(connector).flatMap(({ per, name }) => (per === 'scope' ? name : []));
  const [row] = await dataSource.query<{ n: number }[]>(
    `select count(*)::int as n from (
       select scope_id from checkpoint
       where connection_id = $1 and scope_id = any($2) and stream = any($3) and cursor is not null
         and backfill_from <= $4::date
       group by scope_id having count(*) = $5
     ) whole`,
    [id, scopes.map((scope) => scope.id), streams, backfillFrom, streams.length],
  );
  return { n: row?.n ?? 0, of: scopes.length };
}

export async function changes(dataSource: DataSource, connection: ConnectionRow): Promise<SourceCare['changes']> {
  const { id, scopes } = connection;
  const rungs = new Map(scopes.map((scope) => [countingKeys.rung(id, scope.id), scope.name]));
  const rows = await dataSource.query<
    {
      key: string;
      value: unknown;
      at: Date;
      role: SourceCare['changes'][number]['role'];
      reason: string | null;
      product: string | null;
    }[]
  >(
    `select setting.key, value, set_at as at, set_by_role as role, reason, product.name as product
     from setting left join product on setting.key = 'links:' || product.id
     where setting.key = any($1) or (starts_with(setting.key, 'links:') and value @> $2)
     order by set_at desc, setting.key, version desc limit $3`,
    [
      [
        ...[countingKeys.stages(id), pauseKey(id), ...rungs.keys()],
        ...[changeKeys.key(id), changeKeys.address(id), changeKeys.access(id), changeKeys.hook(id)],
      ],
      JSON.stringify([{ connectionId: id }]),
      changesShown,
    ],
  );
  return rows.map(({ key, value, at, role, reason, product }) => ({
    what: whatOf(key, value),
    of: rungs.get(key) ?? product,
    at: at.toISOString(),
    role,
    reason,
  }));
}

function whatOf(key: string, value: unknown): SourceCare['changes'][number]['what'] {
  if (key.startsWith('links:')) return 'links';
  if (key.startsWith('rung:')) return 'rung';
  if (key.startsWith('stages:')) return 'stages';
  if (key.startsWith('key:')) return 'key';
  if (key.startsWith('address:')) return 'address';
  if (key.startsWith('access:')) return 'access';
  if (key.startsWith('hook:')) return value === null ? 'hookOff' : 'hookOn';
  return value === true ? 'pause' : 'resume';
}

export async function rebuild(dataSource: DataSource, connectionId: string): Promise<SourceCare['rebuild']> {
  const [row] = await dataSource.query<
    { state: 'running' | 'done' | 'failed'; startedAt: Date; endedAt: Date | null; documents: number; of: number }[]
  >(
    `select state, started_at as "startedAt", ended_at as "endedAt", documents, of_documents as "of" from rebuild
     where connection_id = $1`,
    [connectionId],
  );
  if (!row) return null;
  return { ...row, startedAt: row.startedAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null };
}

/** What rests on a connection: its documents, the products it feeds, and their readings. */
export async function losses(dataSource: DataSource, connectionId: string): Promise<SourceCare['losses']> {
  const [counted] = await dataSource.query<{ n: number }[]>(
    'select count(*)::int as n from document where connection_id = $1',
    [connectionId],
  );
  const products = await fedProducts(dataSource, connectionId);
  const [readings] = await dataSource.query<{ n: number }[]>(
    'select count(*)::int as n from reading where known_to is null and subject_id = any($1::uuid[])',
    [products.map(({ id }) => id)],
  );
  return { documents: counted?.n ?? 0, products: products.map(({ name }) => name), readings: readings?.n ?? 0 };
}

export const fedProducts = (dataSource: DataSource, connectionId: string): Promise<{ id: string; name: string }[]> =>
  dataSource.query(
    `select id, name from product where id in (select product_id from scope_link where connection_id = $1) order by name`,
    [connectionId],
  );
