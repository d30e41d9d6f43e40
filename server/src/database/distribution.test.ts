import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { distribution } from './distribution.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

interface ForeignKey {
  readonly name: string;
  readonly from: string;
  readonly fromColumns: readonly string[];
  readonly to: string;
  readonly toColumns: readonly string[];
}

const isSpread = (table: string): boolean => !['reference', 'local', undefined].includes(distribution[table]);

describe('the schema keeps the way open to more than one database machine', () => {
  let database: TestDatabase;
  const rows = <T>(sql: string): Promise<T[]> => database.dataSource.query<T[]>(sql);
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('with a place for every table, and none for a table that is gone', async () => {
    const tables = await rows<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    expect(Object.keys(distribution).sort()).toEqual(tables.map(({ name }) => name).sort());
  });

  it('with the distribution column in every unique key of a spread table', async () => {
    const keys = await rows<{ table: string; name: string; columns: string[] }>(
      `select table_class.relname as table, index_class.relname as name,
              array(select attname::text from pg_attribute
                    where attrelid = table_class.oid and attnum = any(indkey) order by attnum) as columns
       from pg_index
       join pg_class table_class on table_class.oid = indrelid
       join pg_class index_class on index_class.oid = indexrelid
       where indisunique and table_class.relnamespace = 'public'::regnamespace`,
    );
    const spread = keys.filter(({ table }) => isSpread(table));
    expect(new Set(spread.map(({ table }) => table))).toEqual(new Set(Object.keys(distribution).filter(isSpread)));
    expect(spread.filter(({ table, columns }) => !columns.includes(distribution[table] ?? ''))).toEqual([]);
  });

  it('with the entity id as the only unique key of a table that is spread by it', async () => {
    const keys = await rows<{ table: string; n: number }>(
      `select relname as table, count(*)::int as n from pg_index join pg_class on pg_class.oid = indrelid
       where indisunique and relnamespace = 'public'::regnamespace group by relname`,
    );
    expect(keys.filter(({ table, n }) => distribution[table] === 'id' && n > 1)).toEqual([]);
  });

  it('with foreign keys that stay on one machine, or point at a table that is on all of them', async () => {
    const keys = await rows<ForeignKey>(
      `select conname as name, conrelid::regclass::text as "from", confrelid::regclass::text as "to",
              array(select attname::text from unnest(conkey) key join pg_attribute on attrelid = conrelid and attnum = key) as "fromColumns",
              array(select attname::text from unnest(confkey) key join pg_attribute on attrelid = confrelid and attnum = key) as "toColumns"
       from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
    );
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => !staysTogether(key))).toEqual([]);
  });

  it('with one type of id in all distribution columns, so that rows that belong together lie together', async () => {
    const columns = await rows<{ table: string; column: string; type: string }>(
      `select table_name as "table", column_name as "column", data_type as type from information_schema.columns
       where table_schema = 'public'`,
    );
    const spread = columns.filter(({ table, column }) => isSpread(table) && distribution[table] === column);
    expect(spread.map(({ table }) => table).sort()).toEqual(Object.keys(distribution).filter(isSpread).sort());
    expect(spread.filter(({ type }) => type !== 'uuid')).toEqual([]);
  });

  it('with no sequence as the only key of a spread table', async () => {
    const generated = await rows<{ table: string; column: string }>(
      `select table_name as "table", column_name as "column" from information_schema.columns
       where table_schema = 'public' and (is_identity = 'YES' or column_default like 'nextval%')`,
    );
    expect(generated.filter(({ table }) => isSpread(table))).toEqual([]);
  });
});

/** A spread row and what it points at have the same value in their distribution columns. */
function staysTogether({ from, fromColumns, to, toColumns }: ForeignKey): boolean {
  if (distribution[to] === 'reference') return true;
  if (!isSpread(from)) return distribution[to] === 'local' && distribution[from] === 'local';
  const place = fromColumns.indexOf(distribution[from] ?? '');
  return place >= 0 && toColumns[place] === distribution[to];
}
