import type { DataSource, EntityManager } from 'typeorm';
import { rungs } from 'shared/domain';
import { z } from 'zod';

const row = z.object({
  id: z.string(),
  connector: z.string(),
  name: z.string(),
  sample: z.boolean(),
  /** Calendar date. */
  backfillFrom: z.string(),
  createdAt: z.date(),
  scopes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      detail: z.string().nullable(),
      rung: z.enum(rungs).nullable(),
      workflow: z.string().optional(),
      job: z.string().optional(),
    }),
  ),
});

/** A connection as every module may see it: without its configuration. */
export type ConnectionRow = z.infer<typeof row>;
export type ChosenScope = ConnectionRow['scopes'][number];

/** All connections that are read, or the one with this id; by name. */
export async function readConnections(database: DataSource | EntityManager, id?: string): Promise<ConnectionRow[]> {
  const rows: unknown = await database.query(
    `select connection.id, connector, connection.name, sample, backfill_from as "backfillFrom",
            created_at as "createdAt",
            coalesce(jsonb_agg(jsonb_build_object('id', scope_id, 'name', scope.name, 'detail', detail, 'rung', rung)
                               || jsonb_strip_nulls(jsonb_build_object('workflow', rung_workflow, 'job', rung_job))
                               order by lower(scope.name), scope_id)
                     filter (where scope_id is not null), '[]') as scopes
     from connection left join connection_scope scope on scope.connection_id = connection.id
     where removed_at is null and ($1::text is null or connection.id::text = $1)
     group by connection.id
     order by lower(connection.name), connection.id`,
    [id ?? null],
  );
  return z.array(row).parse(rows);
}

/** Puts these scopes in place of the old ones. One that stays keeps its rung. */
export async function replaceScopes(
  manager: EntityManager,
  connectionId: string,
  scopes: readonly Omit<ChosenScope, 'rung' | 'workflow' | 'job'>[],
): Promise<void> {
  const ids = scopes.map(({ id }) => id);
  await manager.query('delete from connection_scope where connection_id = $1 and scope_id <> all($2)', [
    connectionId,
    ids,
  ]);
  await manager.query(
    `insert into connection_scope (connection_id, scope_id, name, detail, rung)
     select $1, scope_id, name, detail, null
     from unnest($2::text[], $3::text[], $4::text[]) as scope (scope_id, name, detail)
     on conflict (connection_id, scope_id) do update set name = excluded.name, detail = excluded.detail`,
    [connectionId, ids, scopes.map(({ name }) => name), scopes.map(({ detail }) => detail)],
  );
}

export interface KeptKey {
  readonly config: Record<string, unknown>;
  readonly secrets: Buffer | null;
  readonly credential: string | null;
}

/** How a connection is read now, held until the transaction ends; undefined = it is read no more. */
export async function lockedKey(manager: EntityManager, connectionId: string): Promise<KeptKey | undefined> {
  const [row] = await manager.query<KeptKey[]>(
    'select config, secrets, credential from connection where id = $1 and removed_at is null for update',
    [connectionId],
  );
  return row;
}

/** When the key expires, as the source said when it was tried; null = it does not say. Written here only. */
export async function keepExpiry(
  manager: EntityManager,
  connectionId: string,
  expiresAt: string | null,
): Promise<void> {
  await manager.query(
    `insert into connection_state (connection_id, expires_at) values ($1, $2)
     on conflict (connection_id) do update set expires_at = excluded.expires_at`,
    [connectionId, expiresAt],
  );
}

/** Which key it is read with. What the source said of waiting, it said to the key before. */
export async function keepCredential(
  manager: EntityManager,
  connectionId: string,
  credential: string | null,
): Promise<void> {
  const [, changed] = await manager.query<[unknown, number]>(
    'update connection set credential = $2 where id = $1 and credential is distinct from $2',
    [connectionId, credential],
  );
  if (changed === 0) return;
  await manager.query(
    `update connection_state set not_before = null, told_to_wait = null, endpoint_waits = '{}', strikes = 0
     where connection_id = $1`,
    [connectionId],
  );
}
