import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import pg from 'pg';
import { startCluster } from 'server/database/embedded/cluster';

/** A PostgreSQL server to measure on. */
export interface Server {
  readonly name: string;
  /** Makes an empty database. */
  create(): Promise<string>;
}

export interface BenchRun {
  readonly databases: readonly Server[];
  /** For files that live as long as the run. */
  readonly folder: string;
  /** How large the generated organisation is. */
  readonly items: number;
  readonly seed: string;
}

/** Starts the named servers with the settings that they run with in earnest, and stops them afterwards. */
export async function withDatabases(
  names: readonly string[],
  work: (servers: readonly Server[], folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'flow-bench-'));
  // Started by root, the servers run as another user, who must get at their own folders.
  await chmod(folder, 0o755);
  const stops: (() => Promise<void>)[] = [];
  const servers: Server[] = [];
  try {
    for (const name of names) {
      if (name.startsWith('postgres')) {
        servers.push(await serverAt(name));
        continue;
      }
      const binaries = name === 'second' ? secondBinaries() : undefined;
      if (name === 'second' && !binaries) {
        process.stdout.write('No second PostgreSQL is installed in /usr/lib/postgresql: one is measured.\n');
        continue;
      }
      const cluster = await startCluster({ folder: path.join(folder, name), ...(binaries ? { binaries } : {}) });
      stops.push(() => cluster.stop());
      servers.push(await serverAt(cluster.url('postgres')));
    }
    await work(servers, folder);
  } finally {
    for (const stop of stops) await stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function serverAt(url: string): Promise<Server> {
  const [row] = await query<{ version: string }>(url, 'show server_version');
  return {
    name: `PostgreSQL ${Object.values(row ?? {})[0]?.split(' ')[0] ?? ''}`,
    async create() {
      const name = `bench_${randomBytes(6).toString('hex')}`;
      await query(url, `create database ${name}`);
      return Object.assign(new URL(url), { pathname: `/${name}` }).href;
    },
  };
}

/** One statement on a connection of its own. */
export async function query<T extends object>(url: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<T & pg.QueryResultRow>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

function secondBinaries(): string | undefined {
  const parent = '/usr/lib/postgresql';
  const versions = existsSync(parent) ? readdirSync(parent).sort((a, b) => Number(b) - Number(a)) : [];
  return versions
    .map((version) => path.join(parent, version, 'bin'))
    .find((folder) => existsSync(path.join(folder, 'initdb')));
}
