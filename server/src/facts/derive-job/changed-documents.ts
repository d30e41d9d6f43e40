import type { EntityManager } from 'typeorm';

/** What the documents that changed since the last derive ask for. */
export interface Changed {
  readonly itemIds: readonly string[];
  /** Scopes with changes, deployments, releases or commits among them. */
  readonly scopeIds: readonly string[];
}

/** A changed status changes how every item that was ever in it counts: the items are marked in its place. */
export async function spreadStatuses(manager: EntityManager, connectionId: string): Promise<void> {
  await manager.query(
    `with taken as (
       delete from changed_document using source_status where id = document_id and source_status.connection_id = $1 returning 1
     )
     insert into changed_document (document_id, connection_id)
     select id, $1 from work_item where connection_id = $1 and exists (select from taken)
     on conflict do nothing`,
    [connectionId],
  );
}

export async function changedDocuments(manager: EntityManager, connectionId: string): Promise<Changed> {
  const rows = await manager.query<{ id: string; scopeId: string; isItem: boolean }[]>(
    `select document.id, document.scope_id as "scopeId", work_item.id is not null as "isItem"
     from changed_document
     join document on document.id = document_id
     left join work_item on work_item.id = document_id
     where changed_document.connection_id = $1 order by document.id`,
    [connectionId],
  );
  const elsewhere = rows.filter(({ isItem }) => !isItem);
  return {
    itemIds: rows.filter(({ isItem }) => isItem).map(({ id }) => id),
    scopeIds: [...new Set(elsewhere.map(({ scopeId }) => scopeId))].sort(),
  };
}

/** Before their facts are read, and in the same transaction: what changes meanwhile is marked again. */
export async function takeItems(manager: EntityManager, ids: readonly string[]): Promise<void> {
  await holdMarks(manager, 'document_id = any($1::uuid[])', [ids]);
  await manager.query('delete from changed_document where document_id = any($1::uuid[])', [ids]);
}

/** All of a scope but its items, which are taken by id. */
export async function takeScope(manager: EntityManager, connectionId: string, scopeId: string): Promise<void> {
  const ofScope = `exists (
      select from document
      where document.id = document_id and document.connection_id = $1 and document.scope_id = $2)
    and not exists (select from work_item where work_item.id = document_id)`;
  await holdMarks(manager, ofScope, [connectionId, scopeId]);
  await manager.query(`delete from changed_document where ${ofScope}`, [connectionId, scopeId]);
}

/**
 * In the order in which pages hold them, or each would wait for the other. Written as they are, for Citus locks no rows of
 * several machines in any other way.
 */
async function holdMarks(manager: EntityManager, condition: string, values: unknown[]): Promise<void> {
  await manager.query(
    `insert into changed_document (document_id, connection_id)
     select document_id, connection_id from changed_document where ${condition} order by document_id
     on conflict (document_id) do update set connection_id = excluded.connection_id`,
    values,
  );
}

/** Every item of a connection, in the order of their ids. */
export async function allItemIds(manager: EntityManager, connectionId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>('select id from work_item where connection_id = $1 order by id', [
    connectionId,
  ]);
  return rows.map(({ id }) => id);
}

/** Every scope of a connection that has anything but items. */
export async function allScopeIds(manager: EntityManager, connectionId: string): Promise<string[]> {
  const rows = await manager.query<{ scopeId: string }[]>(
    `select scope_id as "scopeId" from change where connection_id = $1
     union select scope_id from deployment where connection_id = $1
     union select scope_id from release where connection_id = $1
     union select scope_id from workflow_run where connection_id = $1
     union select scope_id from workflow_jobs where connection_id = $1
     union select scope_id from branch_commit where connection_id = $1
     union select scope_id from foreign_history where connection_id = $1
     union select scope_id from production_deployment where connection_id = $1
     order by 1`,
    [connectionId],
  );
  return rows.map(({ scopeId }) => scopeId);
}
