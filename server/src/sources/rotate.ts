import { ConfigFault, readConfig, type Config } from '../config.js';
import { connect } from '../database/data-source.js';
import { EmbeddedDatabaseFault } from '../database/embedded/fault.js';
import { startEmbeddedDatabase } from '../supervisor/embedded-database.js';
import { rotateKey } from './rotate-key.js';

// `npm run rotate-key`: a new key file, with everything sealed anew. The product must be stopped.

class RotateFault extends Error {}

/** The embedded database is started for it, unless the product runs: then its lock says so. */
async function run(config: Config): Promise<void> {
  if (config.databaseUrl !== null) return rotate(config.databaseUrl, config.dataDir);
  const database = await startEmbeddedDatabase(config.dataDir);
  try {
    await rotate(database.url, config.dataDir);
  } finally {
    await database.stop();
  }
}

async function rotate(databaseUrl: string, dataDir: string): Promise<void> {
  const dataSource = await connect(databaseUrl, { poolSize: 1 });
  try {
    const others = await dataSource.query<unknown[]>(
      `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
         and application_name = 'flow-and-effect'`,
    );
    if (others.length > 0) {
      throw new RotateFault(
        'The product runs on this database. Stop every process of it first: they keep the key in memory.',
      );
    }
    const { sealed, lost } = await rotateKey(dataSource, dataDir);
    process.stdout.write(`There is a new key file, and ${sealed} secrets are sealed with it.\n`);
    if (lost > 0)
      process.stdout.write(`${lost} could be opened with neither key and stay as they are: enter them again.\n`);
    process.stdout.write('Backups from before need the old key: it is in secrets.key.old until you remove it.\n');
  } finally {
    await dataSource.destroy();
  }
}

try {
  await run(readConfig());
} catch (error) {
  if (![RotateFault, ConfigFault, EmbeddedDatabaseFault].some((kind) => error instanceof kind)) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
