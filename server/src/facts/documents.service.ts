import { Injectable } from '@nestjs/common';
import type { DocumentToSave, Scope, Stream } from 'connectors';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { entityId } from '../database/entity-id.js';
import { spreadProducts } from './derive-job/changed-products.js';
import type { Placed } from './source/placed.js';
import { writeSourceFacts } from './source/write-source-facts.js';
import { upsertNewer } from './source/upsert-newer.js';

export interface DocumentsToSave {
  readonly connectionId: string;
  readonly scope: Scope;
  readonly stream: Stream;
  readonly documents: readonly DocumentToSave[];
}

/** Keeps what sources send, with the source facts made of it, in the caller's transaction. */
@Injectable()
export class DocumentsService {
  constructor(private readonly clock: Clock) {}

  /** @returns ids of the documents that are new or different; the others are left alone. */
  async save(manager: EntityManager, page: DocumentsToSave): Promise<string[]> {
    const storedAt = new Date(this.clock.now()).toISOString();
    const byId = new Map(page.documents.map((document) => [documentId(page, document.sourceId), document]));
    const rows = [...byId].map(([id, document]) => ({
      id,
      connection_id: page.connectionId,
      stream: page.stream.name,
      source_id: document.sourceId,
      scope_id: page.scope.id,
      record: document.record,
      hash: document.hash,
      version: page.stream.version,
      source_updated_at: document.updatedAt,
      stored_at: storedAt,
    }));
    const changed = await upsertNewer(manager, rows);
    await markChanged(manager, page.connectionId, changed);
    await this.normalise(
      manager,
      page,
      changed.map((id) => ({ id, record: byId.get(id)?.record })),
    );
    return changed;
  }

  /**
   * Takes documents for gone: their facts go with all that was made of them, and what they counted in is reckoned anew.
   * The documents stay, so that one that is seen again has its facts again.
   */
  async remove(
    manager: EntityManager,
    connectionId: string,
    stream: string,
    sourceIds: readonly string[],
  ): Promise<void> {
    const ids = sourceIds.map((sourceId) => entityId(connectionId, stream, sourceId));
    if (ids.length === 0) return;
    await manager.query('update document set gone_at = $2 where id = any($1::uuid[])', [
      ids,
      new Date(this.clock.now()),
    ]);
    await markChanged(manager, connectionId, ids);
    const products = await manager.query<{ id: string }[]>(
      'select distinct product_id as id from membership where item_id = any($1::uuid[])',
      [ids],
    );
    await writeSourceFacts(manager, [], ids);
    await spreadProducts(
      manager,
      products.map(({ id }) => id),
    );
  }

  /** Makes the source facts of stored records; the only writer of source facts. */
  async normalise(
    manager: EntityManager,
    { connectionId, scope, stream }: Omit<DocumentsToSave, 'documents'>,
    documents: readonly { readonly id: string; readonly record: unknown }[],
  ): Promise<void> {
    const facts: Placed[] = [];
    const withoutFact: string[] = [];
    for (const { id, record } of documents) {
      const fact = stream.normalise(record, scope);
      if (fact) facts.push({ id, connectionId, scopeId: scope.id, fact });
      else withoutFact.push(id);
    }
    await writeSourceFacts(manager, facts, withoutFact);
  }
}

/** Connection, stream and id at the source; the scope is not part of it, for records move (decisions.md 24). */
const documentId = ({ connectionId, stream }: DocumentsToSave, sourceId: string): string =>
  entityId(connectionId, stream.name, sourceId);

/**
 * What derive still has to look at: written with the documents, so that no crash can lose it. A mark that is there already
 * is held until they are committed: one who took it before would not see them. Marks come before facts, as where they are
 * taken.
 */
async function markChanged(manager: EntityManager, connectionId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await manager.query(
    `insert into changed_document (document_id, connection_id)
     select id, $2 from unnest($1::uuid[]) as id order by id
     on conflict (document_id) do update set connection_id = excluded.connection_id`,
    [ids, connectionId],
  );
}
