import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { keepCredential } from './connection-rows.js';
import { KeyWaits, type TriedKeys } from './key-waits.js';

const search = 'POST /rest/api/3/search/jql';
const field = 'GET /rest/api/3/field';

describe('the wait of one endpoint', () => {
  let database: TestDatabase;
  let own: string;
  let other: string;
  let stranger: string;
  const clock = { at: Date.parse('2026-03-02T12:00:00.000Z'), now: () => clock.at };
  const begin = clock.at;

  const connected = async (credential: string): Promise<string> => {
    const id = randomUUID();
    await database.dataSource.query(
      `insert into connection (id, connector, name, config, credential, sample, backfill_from, created_at)
       values ($1, 'jira', 'Issues', '{}', $2, false, '2026-01-01', $3)`,
      [id, credential, new Date(begin)],
    );
    return id;
  };
  const waitsOf = (id: string): Promise<KeyWaits> => KeyWaits.ofConnection(database.dataSource, clock, id);
  const until = async (id: string, endpoint = search): Promise<number> => (await waitsOf(id)).endpoints.get(endpoint);
  const kept = async (id: string): Promise<unknown> => {
    const [row] = await database.dataSource.query<{ waits: unknown }[]>(
      'select endpoint_waits as waits from connection_state where connection_id = $1',
      [id],
    );
    return row?.waits;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(async () => {
    clock.at = begin;
    await database.dataSource.query('delete from connection');
    [own, other, stranger] = [await connected('one'), await connected('one'), await connected('two')];
  });
  afterAll(() => database.drop());

  it('outlives the process, holds for whoever has the key, and leaves the key itself open', async () => {
    const waits = await waitsOf(own);
    waits.endpoints.set(search, begin + 2_000);
    await waits.settled();
    expect([await until(own), await until(other), await until(stranger)]).toEqual([begin + 2_000, begin + 2_000, 0]);
    expect(await until(own, field)).toBe(0);
    expect((await waitsOf(own)).notBefore.get()).toBe(0);
    const person = await KeyWaits.ofMark(database.dataSource, clock, 'one', new Map());
    expect([person.endpoints.get(search), person.told.get()]).toEqual([begin + 2_000, 0]);
  });

  it('is never made shorter by what another process knew before, whichever comes last', async () => {
    const [early, late] = [await waitsOf(own), await waitsOf(other)];
    late.endpoints.set(search, begin + 9_000);
    await late.settled();
    early.endpoints.set(search, begin + 3_000);
    early.endpoints.set(field, begin + 4_000);
    early.strikes.set(1);
    await early.settled();
    expect([await until(own), await until(own, field)]).toEqual([begin + 9_000, begin + 4_000]);
    early.endpoints.set(field, begin + 1_000);
    expect(early.endpoints.get(field)).toBe(begin + 4_000);
  });

  it('is written once more where the database was away when it was told', async () => {
    const waits = await waitsOf(own);
    const move = (from: string, to: string) => database.dataSource.query(`alter table ${from} rename to ${to}`);
    for (const tell of [() => undefined, () => waits.endpoints.set(field, begin + 4_000)]) {
      await move('connection_state', 'elsewhere');
      waits.endpoints.set(search, begin + 2_000);
      waits.notBefore.set(begin + 1_000);
      await new Promise((turn) => setTimeout(turn, 50));
      await move('elsewhere', 'connection_state');
      tell();
      await waits.settled();
      expect([await until(own), (await waitsOf(own)).notBefore.get()]).toEqual([begin + 2_000, begin + 1_000]);
      await database.dataSource.query('delete from connection_state');
    }
    expect(waits.endpoints.get(field)).toBe(begin + 4_000);
  });

  it('is forgotten with the next one once it is over', async () => {
    const waits = await waitsOf(own);
    waits.endpoints.set(search, begin + 2_000);
    await waits.settled();
    clock.at = begin + 2_000;
    waits.endpoints.set(field, begin + 5_000);
    await waits.settled();
    expect(await kept(own)).toEqual({ [field]: begin + 5_000 });
  });

  it('is nothing to another key that the connection gets', async () => {
    const waits = await waitsOf(own);
    waits.endpoints.set(search, begin + 60_000);
    await waits.settled();
    await keepCredential(database.dataSource.manager, own, 'three');
    expect([await until(own), await until(other)]).toEqual([0, begin + 60_000]);
  });

  it('holds for a key that is tried and that no connection has yet', async () => {
    const tried: TriedKeys = new Map();
    const first = await KeyWaits.ofMark(database.dataSource, clock, 'of nobody', tried);
    first.endpoints.set(search, begin + 2_000);
    await first.settled();
    const next = await KeyWaits.ofMark(database.dataSource, clock, 'of nobody', tried);
    expect(next.endpoints.get(search)).toBe(begin + 2_000);
  });
});
