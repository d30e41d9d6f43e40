import path from 'node:path';
import pg from 'pg';
import { startCluster, type Cluster } from '../database/embedded/cluster.js';
import { runningCluster } from '../database/embedded/running.js';

const name = 'flow';

export interface Database {
  readonly url: string;
  /** Fulfilled when it has ended, asked or not; never for a server that is not ours. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** The server that DATABASE_URL names: ours neither to start nor to stop. */
export const serverDatabase = (url: string): Database => ({
  url,
  ended: new Promise(() => undefined),
  stop: () => Promise.resolve(),
});

/** What a script works on beside the product, whether that runs or not. @throws EmbeddedDatabaseFault */
export async function databaseAtHand(databaseUrl: string | null, dataDir: string): Promise<Database> {
  if (databaseUrl !== null) return serverDatabase(databaseUrl);
  const running = await runningCluster(folderOf(dataDir));
  return running ? serverDatabase(running(name)) : startEmbeddedDatabase(dataDir);
}

/** @throws EmbeddedDatabaseFault where it cannot run */
export async function startEmbeddedDatabase(dataDir: string): Promise<Database> {
  const cluster = await startCluster({ folder: folderOf(dataDir) });
  await ensureDatabase(cluster).catch(async (error: unknown) => {
    await cluster.stop();
    throw error;
  });
  return { url: cluster.url(name), ended: cluster.ended, stop: () => cluster.stop() };
}

const folderOf = (dataDir: string): string => path.join(dataDir, 'postgres');

async function ensureDatabase(cluster: Cluster): Promise<void> {
  const client = new pg.Client(cluster.url('postgres'));
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
}
