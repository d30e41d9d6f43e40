import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startCluster } from './cluster.js';
import { takeLock } from './lock.js';

describe('the embedded database', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'flow-cluster-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('keeps what was written over a restart, also where its port is taken, and lets nobody in without the password', async () => {
    const first = await startCluster({ folder, forTests: true });
    await ask(first.url('postgres'), `create table kept as select 'æøå'::text as word`);
    await expect(ask(first.url('postgres').replace(/:[^:@/]+@/, ':guess@'), 'select 1')).rejects.toThrow(/password/);
    await first.stop();
    expect((await stat(path.join(folder, 'password'))).mode & 0o777).toBe(0o600);

    const somebody = createServer((line) => line.destroy()).listen(0, '127.0.0.1');
    await once(somebody, 'listening');
    const { port } = somebody.address() as AddressInfo;
    const second = await startCluster({ folder, forTests: true, port });
    expect(await ask(second.url('postgres'), 'select word from kept')).toEqual([{ word: 'æøå' }]);
    expect(Number(new URL(second.url('postgres')).port)).not.toBe(port);
    await second.stop();
    somebody.close();
  }, 60_000);

  it('builds anew what a cut initdb left', async () => {
    const cut = path.join(folder, 'cut');
    await mkdir(path.join(cut, 'unfinished', 'base'), { recursive: true });
    await writeFile(path.join(cut, 'unfinished', 'PG_VERSION'), '18\n');
    const cluster = await startCluster({ folder: cut, forTests: true });
    expect(await ask(cluster.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
    await cluster.stop();
  }, 60_000);

  it('refuses data of another major version, and leaves it alone', async () => {
    const old = path.join(folder, 'old');
    await mkdir(path.join(old, 'data'), { recursive: true });
    await writeFile(path.join(old, 'data', 'PG_VERSION'), '12\n');
    await expect(startCluster({ folder: old })).rejects.toThrow(/of PostgreSQL 12/);
    expect(await readFile(path.join(old, 'data', 'PG_VERSION'), 'utf8')).toBe('12\n');
  });
});

describe('the lock of a data folder', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'flow-lock-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is held by one at a time', async () => {
    const lock = await takeLock(folder);
    await expect(takeLock(folder)).rejects.toThrow(new RegExp(`process ${process.pid}`));
    await lock.release();
    await (await takeLock(folder)).release();
  });

  it.each([
    ['a process that is no more', JSON.stringify({ pid: 4_000_000, birth: 'long ago' })],
    ['an earlier process with an id that was given again', JSON.stringify({ pid: process.pid, birth: 'long ago' })],
    ['a power cut', '{"pid":'],
  ])('is taken over from %s', async (_, left) => {
    await writeFile(path.join(folder, 'lock'), left);
    await (await takeLock(folder)).release();
  });
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
