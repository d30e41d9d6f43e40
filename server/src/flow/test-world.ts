import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { entityId } from '../database/entity-id.js';

/** For tests: an item as it stands in the facts. Instants are ISO strings. */
export interface WorldItem {
  readonly key: string;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly level?: number;
  readonly reopened?: number;
  /** Key of the item that it is a part of. */
  readonly parent?: string;
}

/** For tests: a source that has been read up to an instant, and products whose facts are written straight into the tables. */
export class TestWorld {
  private readonly connectionId = randomUUID();

  constructor(private readonly dataSource: DataSource) {}

  async connect(readUntil: string | null, backfillFrom: string): Promise<void> {
    await this.dataSource.query(
      `insert into connection (id, connector, name, config, sample, backfill_from, created_at)
       values ($1, 'jira', 'Tracker', '{}', false, $2, '2026-01-01')`,
      [this.connectionId, backfillFrom],
    );
    await this.dataSource.query(`insert into connection_scope (connection_id, scope_id, name) values ($1, 'P', 'P')`, [
      this.connectionId,
    ]);
    await this.readUntil(readUntil);
  }

  async readUntil(instant: string | null): Promise<void> {
    await this.dataSource.query('delete from checkpoint where connection_id = $1', [this.connectionId]);
    await this.dataSource.query(
      `insert into checkpoint (connection_id, scope_id, stream, version, backfill_from, cursor, run_id) values ($1, 'P', 'issues', 1, '2025-12-01', $2, $1)`,
      [this.connectionId, instant],
    );
  }

  async link(productId: string): Promise<void> {
    await this.dataSource.query(
      `insert into scope_link (id, product_id, connection_id, scope_id) values ($1, $2, $3, 'P')`,
      [randomUUID(), productId, this.connectionId],
    );
  }

  async add(productId: string, items: readonly WorldItem[]): Promise<void> {
    const rows = items.map((item) => ({ level: 0, reopened: 0, ...item, id: this.idOf(item.key) }));
    for (const statement of statements) {
      await this.dataSource.query(statement, [JSON.stringify(rows), this.connectionId, productId]);
    }
  }

  /** Items that are there already count for another product as well, or from an instant on for that one alone. */
  async move(keys: readonly string[], productId: string, at: string | null): Promise<void> {
    const ids = keys.map((key) => this.idOf(key));
    if (at !== null) {
      await this.dataSource.query('update membership set to_at = $2, owns = false where item_id = any($1::uuid[])', [
        ids,
        at,
      ]);
    }
    await this.dataSource.query(
      `insert into membership (item_id, product_id, from_at, owns)
       select id, $2, coalesce($3::timestamptz, created_at), true from work_item where id = any($1::uuid[])`,
      [ids, productId, at],
    );
  }

  idOf = (key: string): string => entityId(this.connectionId, 'issues', key);

  async remove(keys: readonly string[]): Promise<void> {
    const ids = keys.map((key) => this.idOf(key));
    await this.dataSource.query('delete from document where id = any($1::uuid[])', [ids]);
  }
}

const from = `from json_to_recordset($1) as row (id uuid, key text, level int, reopened int, parent text, "createdAt" timestamptz,
  "startedAt" timestamptz, "finishedAt" timestamptz) where $2::uuid is not null and $3::uuid is not null`;

const statements = [
  `insert into document (id, connection_id, stream, source_id, scope_id, record, hash, version, stored_at)
   select id, $2, 'issues', key, 'P', '{}', key, 1, "createdAt" ${from} on conflict do nothing`,
  `insert into work_item (id, connection_id, scope_id, key, former_keys, title, url, type, level, labels, components,
     sprint_ids, created_at, updated_at, status_id, status_category, status_name, parent_source_id)
   select id, $2, 'P', key, '{}', 'Title of ' || key, 'https://tracker.example/' || key, 'Task', level, '{}', '{}',
     '{}', "createdAt", "createdAt", '1', 'done', 'Done', parent ${from} on conflict do nothing`,
  `insert into item_flow (item_id, started_at, finished_at, first_finished_at, reopened, duration_known, batch_moved, stage, stage_kind)
   select id, "startedAt", "finishedAt", "finishedAt", reopened, "startedAt" is not null, false,
     case when "finishedAt" is null then 'Doing' else 'Done' end, case when "finishedAt" is null then 'active' else 'done' end
   ${from} on conflict (item_id) do update set finished_at = excluded.finished_at, started_at = excluded.started_at`,
  `insert into membership (item_id, product_id, from_at, owns) select id, $3, "createdAt", true ${from} on conflict do nothing`,
];
