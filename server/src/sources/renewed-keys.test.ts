import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '../clock.js';
import { readConfig } from '../config.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { RenewedKeysService } from './renewed-keys.service.js';
import { SecretsService } from './secrets.service.js';

class SetClock extends Clock {
  at = Date.parse('2026-11-21T08:00:00Z');

  override now(): number {
    return this.at;
  }
}

describe('A key that is renewed with every use', () => {
  let database: TestDatabase;
  let folder: string;
  const clock = new SetClock();
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'flow-renewed-'));
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  /** As another process has it. */
  const service = (): RenewedKeysService => {
    const config = readConfig({ DATABASE_URL: database.url, FLOW_DATA_DIR: folder });
    return new RenewedKeysService(database.dataSource, clock, new SecretsService(config));
  };
  const rows = (): Promise<{ mark: string; value: Buffer }[]> => database.dataSource.query('select * from renewed_key');

  it('is kept sealed, and found again by the one that was entered', async () => {
    await service().exclusively('entered', async ({ value, keep }) => {
      expect(value).toBeNull();
      await keep('the next one');
    });
    expect(await service().exclusively('entered', ({ value }) => Promise.resolve(value))).toBe('the next one');
    expect(await service().exclusively('another', ({ value }) => Promise.resolve(value))).toBeNull();
    const kept = JSON.stringify((await rows()).map(({ mark, value }) => [mark, value.toString('latin1')]));
    expect(kept).not.toMatch(/the next one|entered/);
  });

  it('is renewed by one at a time, each on what the one before kept', async () => {
    const [one, other] = [service(), service()];
    const add = (by: RenewedKeysService) =>
      by.exclusively('counted', async ({ value, keep }) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        await keep(String(Number(value ?? 0) + 1));
      });
    await Promise.all([one, other, one, other].map(add));
    expect(await one.exclusively('counted', ({ value }) => Promise.resolve(value))).toBe('4');
  });

  it('is there when whoever kept it went down at once, and lets the next one in', async () => {
    const dies = service().exclusively('dying', async ({ keep }) => {
      await keep('kept before');
      throw new Error('gone');
    });
    await expect(dies).rejects.toThrow('gone');
    expect(await service().exclusively('dying', ({ value }) => Promise.resolve(value))).toBe('kept before');
  });

  it('is forgotten with its connection, and when no source would know it any more', async () => {
    await service().forget('dying', randomUUID());
    expect(await service().exclusively('dying', ({ value }) => Promise.resolve(value))).toBeNull();
    clock.at += 92 * 86_400_000;
    await service().exclusively('fresh', ({ keep }) => keep('new'));
    expect(await rows()).toHaveLength(1);
  });
});
