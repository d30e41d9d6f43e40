import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { insertRows, replaceRows, upsertOwners, type Row } from './write-rows.js';

describe('rows that are written set-wise', () => {
  const [one, two] = [randomUUID(), randomUUID()];
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await database.dataSource.query('create table parent (id uuid primary key, title text not null, note text null)');
    await database.dataSource.query(
      `create table entry (parent_id uuid not null references parent, source_id text not null, at timestamptz not null,
         name text null, words text[] not null, primary key (parent_id, source_id))`,
    );
  });
  beforeEach(async () => {
    await database.dataSource.query('truncate parent cascade');
    await upsert([parent(one), parent(two)]);
  });
  afterAll(() => database.drop());

  const parent = (id: string, title = 'A', note: string | null = null): Row => ({ id, title, note });
  const entry = (owner: string, id: string, name: string | null = null, words: string[] = []): Row => ({
    ...{ parent_id: owner, source_id: id, at: '2026-01-05T10:00:00.000Z', name, words },
  });
  const upsert = (rows: readonly Row[]) => upsertOwners(database.dataSource.manager, 'parent', rows);
  const replace = (owners: readonly string[], rows: readonly Row[], fresh?: ReadonlySet<string>) =>
    replaceRows(database.dataSource.manager, 'entry', 'parent_id', owners, rows, fresh);
  /** Each with the place it lies in: one that is written again lies elsewhere. */
  const stored = async (): Promise<Map<string, string>> => {
    const rows = await database.dataSource.query<{ id: string; name: string | null; place: string }[]>(
      `select case parent_id when $1 then 'one ' when $2 then 'two ' else 'other ' end || source_id as id, name,
              ctid::text as place
       from entry order by 1`,
      [one, two],
    );
    return new Map(rows.map(({ id, name, place }) => [name === null ? id : `${id} ${name}`, place]));
  };

  it('say which of them were not there before', async () => {
    const three = randomUUID();
    expect([...(await upsert([parent(one), parent(two, 'B'), parent(three)]))]).toEqual([three]);
    expect(await upsert([parent(three, 'A', 'noted')])).toEqual(new Set());
    expect(await upsert([])).toEqual(new Set());
  });

  it('are put in place of those that are there, and the same ones are left where they are', async () => {
    await replace(
      [one, two],
      [entry(one, '1'), entry(one, '2', 'was', ['x']), entry(one, '3'), entry(two, '1', 'other')],
    );
    const before = await stored();
    await replace([one], [entry(one, '1'), entry(one, '2', 'is', ['x']), entry(one, '4', 'new')]);
    const after = await stored();
    expect([...after.keys()]).toEqual(['one 1', 'one 2 is', 'one 4 new', 'two 1 other']);
    expect(after.get('one 1')).toBe(before.get('one 1'));
    expect(after.get('two 1 other')).toBe(before.get('two 1 other'));
    expect([...before.values()]).not.toContain(after.get('one 2 is'));
  });

  it('take with them what belonged to an owner that has none any more, new ones beside it', async () => {
    const three = randomUUID();
    await replace([one, two], [entry(one, '1'), entry(two, '1')]);
    const fresh = await upsert([parent(one), parent(two), parent(three)]);
    await replace([one, three], [entry(three, '1', 'first')], fresh);
    expect([...(await stored()).keys()]).toEqual(['other 1 first', 'two 1']);
  });

  it('are refused where two of them are one', async () => {
    const twice = [entry(one, '1', 'a'), entry(one, '1', 'b')];
    await expect(replace([one], twice)).rejects.toThrow(/duplicate key/);
    await expect(insertRows(database.dataSource.manager, 'entry', twice)).rejects.toThrow(/duplicate key/);
  });
});
