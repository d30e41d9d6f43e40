import { access } from 'node:fs/promises';
import path from 'node:path';
import { addressOf, ConfigFault, readConfig, type Config } from '../config.js';
import { connect } from '../database/data-source.js';
import { EmbeddedDatabaseFault } from '../database/embedded/fault.js';
import { Clock } from '../clock.js';
import { databaseAtHand } from '../supervisor/embedded-database.js';
import { LogFile } from '../supervisor/log-file.js';
import { RecoveryFault, recoveryLink, type RecoveryLink } from './recovery-link.js';

// `npm run recover [-- address]`: a way back in for whoever runs the installation and forgot the password. It needs what
// only the machine's own rights give: the data folder, or the address of the database.

const clock = new Clock();

async function recover(config: Config, email?: string): Promise<void> {
  await demandData(config);
  const database = await databaseAtHand(config.databaseUrl, config.dataDir);
  try {
    const link = await linkFrom(database.url, email);
    note(config, link);
    process.stdout.write(
      `Sign in as ${link.email} (works once, for 24 hours), and choose a new password:\n` +
        `${addressOf(config, config.port)}${link.path}\n`,
    );
  } finally {
    await database.stop();
  }
}

async function linkFrom(databaseUrl: string, email?: string): Promise<RecoveryLink> {
  const dataSource = await connect(databaseUrl);
  try {
    return await recoveryLink(dataSource, clock.now(), email);
  } finally {
    await dataSource.destroy();
  }
}

/** Without data there is nobody to let in, and an empty database must not be made for that. */
async function demandData({ databaseUrl, dataDir }: Config): Promise<void> {
  if (databaseUrl !== null) return;
  await access(path.join(dataDir, 'postgres', 'data')).catch(() => {
    throw new RecoveryFault(`There is no data in ${dataDir} that you may read. FLOW_DATA_DIR names another folder.`);
  });
}

/** In the log beside everything else; the key itself is in no log. */
function note(config: Config, { accountId, expiresAt }: RecoveryLink): void {
  const msg = 'A recovery link was made for an account, by someone with rights on the machine';
  const line = { level: 40, time: new Date(clock.now()).toISOString(), from: 'access', accountId, expiresAt, msg };
  new LogFile(config.dataDir).write(JSON.stringify(line));
}

try {
  await recover(readConfig(), process.argv[2]);
} catch (error) {
  const expected = [RecoveryFault, ConfigFault, EmbeddedDatabaseFault].some((kind) => error instanceof kind);
  if (!expected) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
