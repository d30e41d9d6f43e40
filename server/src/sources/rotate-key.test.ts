import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { getMetadataArgsStorage } from 'typeorm';
import { readConfig } from '../config.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { TestClock } from '../sync/test-world.js';
import { draftKey, readKeyFile } from './key-file.js';
import { RenewedKeysService } from './renewed-keys.service.js';
import { rotateKey } from './rotate-key.js';
import { renewedKeys, sealedPlaces } from './sealed-places.js';
import { seal } from './secret-box.js';
import { SecretsService } from './secrets.service.js';

const [id, removed] = [randomUUID(), randomUUID()];
const values = { clientSecret: 'geheim', refreshToken: 'once-only' };

describe('a new key file', () => {
  let database: TestDatabase;
  let dataDir: string;

  /** As a process sees it that starts now. */
  const process = () => {
    const secrets = new SecretsService(Object.assign(readConfig({}), { dataDir }));
    return { secrets, renewed: new RenewedKeysService(database.dataSource, new TestClock(), secrets) };
  };
  const query = <Row>(sql: string, given: unknown[] = []) => database.dataSource.query<Row[]>(sql, given);
  const boxOf = async (table: string, column: string): Promise<Buffer> => {
    const [row] = await query<{ box: Buffer | null }>(`select secrets as box from ${table} where ${column} = $1`, [id]);
    return row?.box ?? Buffer.alloc(0);
  };
  const reads = async () => {
    const { secrets, renewed } = process();
    const [row] = await query<{ credential: string }>('select credential from connection where id = $1', [id]);
    return {
      connection: await secrets.unseal(await boxOf('connection', 'id'), id),
      hook: await secrets.unseal(await boxOf('hook', 'connection_id'), `hook ${id}`),
      renewed: await renewed.exclusively(values.refreshToken, ({ value }) => Promise.resolve(value)),
      isItsMark: row?.credential === (await secrets.markOf(values)),
    };
  };
  const all = { connection: values, hook: { current: 'h1', previous: null }, renewed: 'the next one', isItsMark: true };

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'flow-keys-'));
    await query('truncate connection, renewed_key cascade');
    const { secrets, renewed } = process();
    const insert = `insert into connection (id, connector, name, config, secrets, credential, sample, backfill_from, created_at)
                    values ($1, 'jira', 'Jira', '{}', $2, $3, false, '2026-01-01', '2026-01-01')`;
    await query(insert, [id, await secrets.seal(values, id), await secrets.markOf(values)]);
    await query(insert, [removed, null, null]);
    await query(
      `insert into hook (connection_id, secrets, secret_since, accepted, ignored, refused) values ($1, $2, '2026-01-01', 0, 0, 0)`,
      [id, await secrets.seal(all.hook, `hook ${id}`)],
    );
    await renewed.exclusively(values.refreshToken, ({ keep }) => keep('the next one'));
    await renewed.exclusively('tried and never saved', ({ keep }) => keep('nobody’s'));
  });
  afterAll(() => database.drop());

  it('loses nothing: all that was sealed opens with it alone, and connections are told apart as before', async () => {
    const old = await readKeyFile(dataDir);
    expect(await reads()).toEqual(all);
    expect(await rotateKey(database.dataSource, dataDir)).toEqual({ sealed: 2, lost: 0 });
    expect(old.equals(await readKeyFile(dataDir))).toBe(false);
    expect(await reads()).toEqual(all);
    expect(await query('select from renewed_key')).toHaveLength(1);
    const files = (await readdir(dataDir)).sort();
    expect(files).toEqual(['secrets.key', 'secrets.key.old']);
    for (const file of files) expect((await stat(path.join(dataDir, file))).mode & 0o077).toBe(0);
    expect(Buffer.from(await readFile(path.join(dataDir, 'secrets.key.old'), 'utf8'), 'base64').equals(old)).toBe(true);
    await rm(dataDir, { recursive: true });
  });

  it('is run again wherever it was cut off, and loses nothing then either', async () => {
    // Before the database was changed: the new key lies there already.
    const drafted = await draftKey(dataDir);
    await rotateKey(database.dataSource, dataDir);
    expect(drafted.equals(await readKeyFile(dataDir))).toBe(true);
    // After the database was changed, before the file was: as if the next key had never been put in place.
    const lastOld = await readKeyFile(dataDir);
    await rotateKey(database.dataSource, dataDir);
    await rename(path.join(dataDir, 'secrets.key'), path.join(dataDir, 'secrets.key.next'));
    await writeFile(path.join(dataDir, 'secrets.key'), lastOld.toString('base64'), { mode: 0o600 });
    expect(await rotateKey(database.dataSource, dataDir)).toEqual({ sealed: 2, lost: 0 });
    expect(await reads()).toEqual(all);
    await rm(dataDir, { recursive: true });
  });

  it('counts what neither key opens, and leaves it as it was', async () => {
    const foreign = seal('{}', randomBytes(32), id);
    await query('update connection set secrets = $2 where id = $1', [id, foreign]);
    expect(await rotateKey(database.dataSource, dataDir)).toEqual({ sealed: 1, lost: 1 });
    expect(foreign.equals(await boxOf('connection', 'id'))).toBe(true);
    await rm(dataDir, { recursive: true });
  });

  it('knows every place where something is sealed', () => {
    const { columns, tables } = getMetadataArgsStorage();
    const bytes = columns
      .filter(({ options }) => options.type === 'bytea')
      .map(({ target, options, propertyName }) => {
        const table = String(tables.find((one) => one.target === target)?.name);
        return `${table}.${options.name ?? propertyName}`;
      })
      // Hashes (of keys that are given out once, of those who were asked), and what a survey's form is checked with: not sealed.
      .filter((column) => !/_hash$|^asked_set\.hashes$|^survey\.form_secret$/.test(column));
    const known = [...sealedPlaces, renewedKeys].map(({ table, column }) => `${table}.${column}`);
    expect(bytes.sort()).toEqual(known.sort());
  });
});
