import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { EntityManager } from 'typeorm';
import { everywhere, testAccount } from '../access/test-account.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';

/** What is nobody's: no row here belongs to a product or a source. A new table must be linked to one, or stand here. */
const unowned = [
  ...['account', 'account_grant', 'schema_step', 'session', 'setting', 'sign_in_attempt', 'sign_in_link'],
  // Found by the key that was entered; the sample has none.
  'renewed_key',
];

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/** Ids of one organisation: every uuid column of its rows holds one of them. */
interface World {
  readonly sample: boolean;
  readonly owners: Readonly<Record<string, string>>;
  readonly document: string;
}

const world = (sample: boolean): World => {
  const [product, connection, service, area] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const ids = {
    product_id: product,
    connection_id: connection,
    service_id: service,
    area_id: area,
    subject_id: product,
  };
  return { sample, owners: ids, document: randomUUID() };
};

describe('removing the sample', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let columns: Column[];
  const [own, sample] = [world(false), world(true)];

  const tables = (): string[] => [...new Set(columns.map(({ table }) => table))].filter((it) => !unowned.includes(it));
  const contents = async (): Promise<Record<string, string[]>> => {
    const read = tables().map(async (table) => {
      const rows = await database.dataSource.query<{ row: string }[]>(`select "${table}"::text as row from "${table}"`);
      return [table, rows.map(({ row }) => row)] as const;
    });
    return Object.fromEntries(await Promise.all(read));
  };

  /** One row in every table that could hold any, as the world's own. */
  async function fill(manager: EntityManager, { owners, document, sample: marked }: World): Promise<void> {
    for (const table of tables()) {
      const row = columns
        .filter((column) => column.table === table)
        .map(({ column, type }) => {
          if (column === 'id') return [column, owners[`${table}_id`] ?? document];
          if (column === 'sample') return [column, marked];
          return [column, owners[column] ?? valueOf(type, document, marked)];
        });
      await manager.query(`insert into "${table}" select * from jsonb_populate_record(null::"${table}", $1)`, [
        JSON.stringify(Object.fromEntries(row)),
      ]);
    }
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url);
    columns = await database.dataSource.query<Column[]>(
      `select table_name as "table", column_name as "column", data_type as "type"
       from information_schema.columns join information_schema.tables using (table_schema, table_name)
       where table_schema = 'public' and table_type = 'BASE TABLE' order by 1, ordinal_position`,
    );
    await database.dataSource.transaction(async (manager) => {
      // Rows come in the order of the alphabet, not of their foreign keys.
      await manager.query('set local session_replication_role = replica');
      await fill(manager, own);
      await fill(manager, sample);
      await manager.query(
        `insert into setting (key, version, value, set_at) select key, 1, '1', now() from unnest($1::text[]) as key`,
        [[...settingsOf(own), ...settingsOf(sample)]],
      );
    });
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('leaves no row of it in any table, and every own row as it was', async () => {
    const before = await contents();
    expect(Object.values(before).every((rows) => rows.length === 2)).toBe(true);
    const ops = await testAccount(database.dataSource, everywhere('ops'));
    await request(web.url).delete('/api/sample').set('Cookie', ops).expect(204);
    const mark = own.document;
    const expected = Object.entries(before).map(([table, rows]) => [
      table,
      rows.filter((row) => belongs(row, own, mark)),
    ]);
    expect(await contents()).toEqual(Object.fromEntries(expected));
    const settings = await database.dataSource.query<{ key: string }[]>('select key from setting order by key');
    // What stays is not of the sample: that a later start must not bring it back.
    expect(settings.map(({ key }) => key).sort()).toEqual([...settingsOf(own), 'sample'].sort());
    await request(web.url).delete('/api/sample').set('Cookie', ops).expect(204);
  });

  it('is for ops alone', async () => {
    const team = await testAccount(database.dataSource, everywhere('team'));
    await request(web.url).delete('/api/sample').set('Cookie', team).expect(403);
  });
});

/** Names of what is set about a product and a service. */
const settingsOf = ({ owners, document }: World): string[] => [
  `baseline:${owners['product_id']}:lead-time`,
  `failure-mark:${owners['product_id']}:${document}`,
  `failure-rules:${owners['product_id']}`,
  `baseline:${owners['service_id']}:service-end-to-end`,
];

const belongs = (row: string, { owners }: World, document: string): boolean =>
  [document, ...Object.values(owners)].some((id) => row.includes(id));

/** Any value its type takes; texts differ between the two worlds, for some of them are unique. */
function valueOf(type: string, document: string, marked: boolean): unknown {
  if (type === 'uuid') return document;
  if (type === 'boolean') return false;
  if (type === 'jsonb') return {};
  if (type === 'ARRAY') return [];
  if (type === 'date') return '2026-01-01';
  if (type.startsWith('timestamp')) return '2026-01-01T00:00:00Z';
  if (type === 'bytea') return marked ? '\\x01' : '\\x02';
  return /int|numeric|double|real/.test(type) ? 1 : document;
}
