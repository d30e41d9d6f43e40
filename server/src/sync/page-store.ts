import type { CensusStore, Checkpoint, FoundToSave, NamedRun, PageToSave, SetAside, Store } from 'connectors';
import type { DataSource, EntityManager } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import type { Clock } from '../clock.js';
import type { DocumentsService } from '../facts/documents.service.js';
import { CensusRows } from './census-rows.js';
import { holdConnection } from './hold-connection.js';
import { namedCommits } from './named-commits.js';
import { namedRuns } from './named-runs.js';

export interface RunOfConnection {
  readonly runId: string;
  readonly connectionId: string;
  /** Calendar day. */
  readonly backfillFrom: string;
  /** Versions of the record schemas, by stream. */
  readonly versions: ReadonlyMap<string, number>;
}

/** What the shared loop writes to: a page's documents, its facts and its resume token stand or fall together. */
export class PageStore implements Store {
  readonly census: CensusStore;

  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentsService,
    private readonly clock: Clock,
    private readonly run: RunOfConnection,
  ) {
    this.census = new CensusRows(dataSource, documents, run.connectionId, (manager, page) =>
      this.keepPage(manager, page),
    );
  }

  /** A newer schema or an earlier first day starts over; what was stored meanwhile is met again and left alone. */
  async checkpoint(scopeId: string, stream: string): Promise<Checkpoint | null> {
    const [row] = await this.dataSource.query<
      { cursor: Date | null; mark: string | null; resume: string | null; until: Date | null }[]
    >(
      `select cursor, mark, resume, until from checkpoint
       where connection_id = $1 and scope_id = $2 and stream = $3 and version >= $4 and backfill_from <= $5::date`,
      [this.run.connectionId, scopeId, stream, this.version(stream), this.run.backfillFrom],
    );
    if (!row) return null;
    const { mark, resume } = row;
    return { cursor: row.cursor?.toISOString() ?? null, mark, resume, until: row.until?.toISOString() ?? null };
  }

  async namedCommits(scopeId: string, withLost: boolean): Promise<readonly string[]> {
    const settings = new SettingsService(this.dataSource, this.clock);
    const productionEnvironments = await settings.productionEnvironments();
    return namedCommits(this.dataSource, this.run, { scopeId, productionEnvironments, withLost });
  }

  namedRuns(scopeId: string): Promise<readonly NamedRun[]> {
    return namedRuns(this.dataSource, this.run, scopeId);
  }

  async savePage(page: PageToSave): Promise<{ changed: readonly string[] }> {
    return this.dataSource.transaction(async (manager) => {
      const changed = await this.keepPage(manager, page);
      await this.mark(manager, page.scope.id, page.stream.name, { resume: page.resume, until: page.until });
      return { changed };
    });
  }

  private async keepPage(manager: EntityManager, page: FoundToSave): Promise<string[]> {
    const { connectionId } = this.run;
    await holdConnection(manager, connectionId);
    const { scope, stream, documents } = page;
    const changed = await this.documents.save(manager, { connectionId, scope, stream, documents });
    await this.keepAside(manager, page);
    return changed;
  }

  async complete(scopeId: string, stream: string, cursor: string, mark: string | null): Promise<void> {
    await this.mark(this.dataSource.manager, scopeId, stream, { cursor, mark });
  }

  private version(stream: string): number {
    return this.run.versions.get(stream) ?? 1;
  }

  /** While a first read goes on the old cursor stays, unless it belongs to another schema or first day. */
  private async mark(
    manager: EntityManager,
    scopeId: string,
    stream: string,
    { cursor = null, mark = null, resume = null, until = null }: Partial<Checkpoint>,
  ): Promise<void> {
    await manager.query(
      `insert into checkpoint as old (connection_id, scope_id, stream, version, backfill_from, cursor, read_until, mark, run_id, until, resume)
       values ($1, $2, $3, $4, $5::date, $6, $6, $7, $8, $9, $10)
       on conflict (connection_id, scope_id, stream) do update set
         version = excluded.version, backfill_from = excluded.backfill_from, run_id = excluded.run_id,
         until = excluded.until, resume = excluded.resume,
         cursor = coalesce(excluded.cursor,
           case when old.version >= excluded.version and old.backfill_from <= excluded.backfill_from then old.cursor end),
         read_until = coalesce(excluded.cursor, case when old.backfill_from <= excluded.backfill_from then old.read_until end),
         mark = case when excluded.cursor is not null then excluded.mark
           when old.version >= excluded.version and old.backfill_from <= excluded.backfill_from then old.mark end`,
      [
        this.run.connectionId,
        scopeId,
        stream,
        this.version(stream),
        this.run.backfillFrom,
        cursor,
        mark,
        this.run.runId,
        until,
        resume,
      ],
    );
  }

  /** What the source was asked for by id and told nothing more of that is refused, is whole or gone: it is not shown as refused. */
  async endAsides(answered: readonly { readonly stream: string; readonly sourceId: string }[]): Promise<void> {
    if (answered.length === 0) return;
    await this.dataSource.query(
      `delete from set_aside using unnest($3::text[], $4::text[]) as answered (stream, source_id)
       where connection_id = $1 and run_id <> $2
         and set_aside.stream = answered.stream and set_aside.source_id = answered.source_id`,
      [
        ...[this.run.connectionId, this.run.runId],
        ...[answered.map(({ stream }) => stream), answered.map(({ sourceId }) => sourceId)],
      ],
    );
  }

  /** A record that was refused before and is whole now, or refused for something else, is no longer shown as it was. */
  private async keepAside(manager: EntityManager, { stream, documents, setAside }: FoundToSave): Promise<void> {
    const { connectionId, runId } = this.run;
    await manager.query('delete from set_aside where connection_id = $1 and stream = $2 and source_id = any($3)', [
      connectionId,
      stream.name,
      [...documents, ...setAside].flatMap(({ sourceId }) => sourceId ?? []),
    ]);
    if (setAside.length === 0) return;
    await manager.query(
      `insert into set_aside (connection_id, stream, source_id, path, type, run_id, seen_at)
       select distinct on (source_id, path) $1::uuid, $2::text, source_id, path, type, $3::uuid, $4::timestamptz
       from json_to_recordset($5) as aside (source_id text, path text, type text)
       on conflict (connection_id, stream, source_id, path) do update set
         type = excluded.type, run_id = excluded.run_id, seen_at = excluded.seen_at`,
      [connectionId, stream.name, runId, new Date(this.clock.now()), JSON.stringify(setAside.map(asideRow))],
    );
  }
}

const asideRow = ({ sourceId, path, type }: SetAside) => ({ source_id: sourceId ?? '', path, type });
