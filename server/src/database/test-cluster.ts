import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { connect } from './data-source.js';
import { startCluster } from './embedded/cluster.js';
import { migrateQueue } from '../queue/queue-schema.js';
import { migrate } from './migrate.js';

/** Migrated once a run; every test file clones it. */
export const templateName = 'flow_template';

export interface TestCluster {
  /** Address of the template database. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * One server for a whole test run, with the schema in a template.
 * @param binaries folder of another PostgreSQL's programs
 */
export async function startTestCluster(binaries?: string): Promise<TestCluster> {
  const folder = await mkdtemp(path.join(await quickPlace(), 'flow-test-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const cluster = await startCluster({ folder, forTests: true, ...(binaries ? { binaries } : {}) });
    const stop = async (): Promise<void> => {
      try {
        await cluster.stop();
      } finally {
        await remove();
      }
    };
    await makeTemplate(cluster.url('postgres'), cluster.url(templateName)).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    return { url: cluster.url(templateName), stop };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** A database is 760 files that a test file makes and throws away: in memory, where the machine has room for it. */
async function quickPlace(): Promise<string> {
  const memory = '/dev/shm';
  const room = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return room > 4 * 1024 ** 3 ? memory : tmpdir();
}

async function makeTemplate(server: string, template: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(`create database ${templateName}`);
  await client.end();
  const dataSource = await connect(template);
  try {
    await migrate(dataSource);
    await migrateQueue(dataSource, template);
  } finally {
    await dataSource.destroy();
  }
}
