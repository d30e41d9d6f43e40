import type { CensusState, CensusStore, FoundToSave, Scope } from 'connectors';
import type { DataSource, EntityManager } from 'typeorm';
import type { DocumentsService } from '../facts/documents.service.js';
import { holdConnection } from './hold-connection.js';

type KeepPage = (manager: EntityManager, page: FoundToSave) => Promise<string[]>;

/** What is remembered of counting what a source has: one connection, in the database. */
export class CensusRows implements CensusStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentsService,
    private readonly connectionId: string,
    private readonly keepPage: KeepPage,
  ) {}

  async states(): Promise<readonly CensusState[]> {
    const rows = await this.dataSource.query<StoredState[]>(
      `select scope_id as "scopeId", stream, due_at as "dueAt", suspect_since as "suspectSince", known, missing, confirmed
       from census where connection_id = $1 order by scope_id, stream`,
      [this.connectionId],
    );
    return rows.map((row) => ({
      ...row,
      dueAt: row.dueAt.toISOString(),
      suspectSince: row.suspectSince?.toISOString() ?? null,
    }));
  }

  keepState(state: CensusState): Promise<void> {
    return this.write(this.dataSource.manager, state);
  }

  async identity(): Promise<string | null> {
    const [row] = await this.dataSource.query<{ identity: string | null }[]>(
      'select identity from connection_state where connection_id = $1',
      [this.connectionId],
    );
    return row?.identity ?? null;
  }

  async keepIdentity(identity: string): Promise<void> {
    await this.dataSource.query(
      `insert into connection_state (connection_id, identity)
       select $1, $2 where exists (select from connection where id = $1)
       on conflict (connection_id) do update set identity = excluded.identity`,
      [this.connectionId, identity],
    );
  }

  /** Of those that are read. */
  async keepNames(scopes: readonly Scope[]): Promise<void> {
    await this.dataSource.query(
      `update connection_scope scope set name = told.name, detail = told.detail
       from unnest($2::text[], $3::text[], $4::text[]) as told (id, name, detail)
       where connection_id = $1 and scope_id = told.id and (scope.name, scope.detail) is distinct from (told.name, told.detail)`,
      [this.connectionId, ...(['id', 'name', 'detail'] as const).map((part) => scopes.map((scope) => scope[part]))],
    );
  }

  async livingIds(scopeId: string, stream: string): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select source_id as id from document
       where connection_id = $1 and stream = $2 and scope_id = $3 and gone_at is null order by id`,
      [this.connectionId, stream, scopeId],
    );
    return rows.map(({ id }) => id);
  }

  async saveFound(page: FoundToSave): Promise<{ changed: readonly string[] }> {
    const changed = await this.dataSource.transaction((manager) => this.keepPage(manager, page));
    return { changed };
  }

  async remove(state: CensusState, sourceIds: readonly string[]): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await holdConnection(manager, this.connectionId);
      await this.documents.remove(manager, this.connectionId, state.stream, sourceIds);
      await this.write(manager, state);
    });
  }

  private async write(manager: EntityManager, state: CensusState): Promise<void> {
    await manager.query(
      `insert into census (connection_id, scope_id, stream, due_at, suspect_since, known, missing, confirmed)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (connection_id, scope_id, stream) do update set
         due_at = excluded.due_at, suspect_since = excluded.suspect_since, known = excluded.known,
         missing = excluded.missing, confirmed = excluded.confirmed`,
      [
        this.connectionId,
        state.scopeId,
        state.stream,
        new Date(state.dueAt),
        state.suspectSince === null ? null : new Date(state.suspectSince),
        state.known,
        state.missing,
        state.confirmed ?? null,
      ],
    );
  }
}

type StoredState = Omit<CensusState, 'dueAt' | 'suspectSince'> & {
  readonly dueAt: Date;
  readonly suspectSince: Date | null;
};
