import { Injectable } from '@nestjs/common';
import { connectors, type Connector, type Io, type Scope, type Stream } from 'connectors';
import { DataSource } from 'typeorm';
import { DeriveService } from './derive.service.js';
import { DocumentsService } from './documents.service.js';

/** Documents of one transaction. */
const CHUNK = 1_000;

export interface Replayed {
  readonly documents: number;
  /** Streams that this build does not know, with the number of documents left as they are. */
  readonly unknown: ReadonlyMap<string, number>;
}

interface StoredDocument {
  readonly id: string;
  readonly scopeId: string;
  readonly record: unknown;
}

/**
 * Makes all facts of a connection again from the documents that are stored, without a request to any source: normalise
 * every document, then derive everything (decisions.md 25). Fields that were never kept do not come back.
 */
@Injectable()
export class ReplayService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentsService,
    private readonly deriving: DeriveService,
  ) {}

  /**
   * @param known connectors by whose rules documents are read
   * @param tell how many documents have been replayed, after each thousand; what it throws ends the replay
   */
  async replay(
    connectionId: string,
    known: readonly Connector[] = connectors,
    tell: (documents: number) => Promise<void> = () => Promise.resolve(),
  ): Promise<Replayed> {
    const streams = await this.streams(connectionId, known);
    const scopes = await this.scopes(connectionId);
    const unknown = new Map<string, number>();
    let documents = 0;
    for (const { name, n } of await this.storedStreams(connectionId)) {
      const stream = streams.get(name);
      const before = documents;
      if (stream) documents += await this.replayStream(connectionId, stream, scopes, (n) => tell(before + n));
      else unknown.set(name, n);
    }
    await this.deriving.derive(connectionId);
    return { documents, unknown };
  }

  /**
   * Normalise knows no settings and asks no source: in place of keys stand those of the example. Where the source lies it
   * must know, for links lead there; of a connection that was removed nobody does, and its facts stay as they are.
   */
  private async streams(connectionId: string, known: readonly Connector[]): Promise<Map<string, Stream>> {
    const [row] = await this.dataSource.query<{ connector: string; config: object }[]>(
      'select connector, config from connection where id = $1 and removed_at is null',
      [connectionId],
    );
    const connector = known.find(({ id }) => id === row?.connector);
    const config = { ...(connector?.example as object | undefined), ...row?.config };
    return new Map(connector?.open(config, offline).streams.map((stream) => [stream.name, stream]));
  }

  private async scopes(connectionId: string): Promise<Map<string, Scope>> {
    const rows = await this.dataSource.query<Scope[]>(
      'select scope_id as id, name, detail from connection_scope where connection_id = $1',
      [connectionId],
    );
    return new Map(rows.map((scope) => [scope.id, scope]));
  }

  private storedStreams(connectionId: string): Promise<{ name: string; n: number }[]> {
    return this.dataSource.query(
      'select stream as name, count(*)::int as n from document where connection_id = $1 group by stream order by stream',
      [connectionId],
    );
  }

  private async replayStream(
    connectionId: string,
    stream: Stream,
    scopes: Map<string, Scope>,
    tell: (documents: number) => Promise<void>,
  ): Promise<number> {
    let replayed = 0;
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const chunk = await this.dataSource.transaction(async (manager) => {
        // Pages hold their connection: one that brings a document anew comes before or after.
        await manager.query('select from connection where id = $1 for update', [connectionId]);
        const rows = await manager.query<StoredDocument[]>(
          `select id, scope_id as "scopeId", record from document
           where connection_id = $1 and stream = $2 and id > $3 and gone_at is null order by id limit $4`,
          [connectionId, stream.name, after, CHUNK],
        );
        for (const [scopeId, documents] of byScope(rows)) {
          const scope = scopes.get(scopeId) ?? { id: scopeId, name: scopeId, detail: null };
          await this.documents.normalise(manager, { connectionId, scope, stream }, documents);
        }
        return rows;
      });
      const last = chunk.at(-1);
      if (!last) return replayed;
      replayed += chunk.length;
      await tell(replayed);
      after = last.id;
    }
  }
}

function byScope(documents: readonly StoredDocument[]): Map<string, StoredDocument[]> {
  const groups = new Map<string, StoredDocument[]>();
  for (const document of documents) {
    const group = groups.get(document.scopeId);
    if (group) group.push(document);
    else groups.set(document.scopeId, [document]);
  }
  return groups;
}

/** A replay that would ask a source is a defect. */
const offline: Io = {
  fetch: () => Promise.reject(new Error('a replay asks no source')),
  now: () => 0,
  sleep: () => Promise.reject(new Error('a replay does not wait')),
  log: () => undefined,
  notBefore: { get: () => 0, set: () => undefined },
};
