import { ConfigFault, readConfig } from '../config.js';
import { connect } from './data-source.js';
import { demandCitus, distributeTables, NoCitusFault } from './distribute-tables.js';
import { DistributionFault } from './distribution-plan.js';
import { migrate, NewerDatabaseFault } from './migrate.js';

// `npm run distribute`: the schema brought up to date, then spread over the Citus cluster whose coordinator DATABASE_URL names.

async function distribute(databaseUrl: string): Promise<void> {
  const dataSource = await connect(databaseUrl, { poolSize: 2 });
  try {
    await demandCitus(dataSource);
    await migrate(dataSource);
    const { distributed, present } = await distributeTables(dataSource, ({ table, place }) =>
      process.stdout.write(
        `${table.padEnd(24)} ${place === 'reference' ? 'copied to every machine' : `by ${place}`}\n`,
      ),
    );
    process.stdout.write(
      `${distributed} tables distributed, ${present} were in place already. Accounts and the doings of processes stay on the coordinator.\n`,
    );
  } finally {
    await dataSource.destroy();
  }
}

try {
  const { databaseUrl } = readConfig();
  if (databaseUrl === null) {
    throw new ConfigFault([
      'DATABASE_URL: name the coordinator of a Citus cluster; the embedded database is one machine',
    ]);
  }
  await distribute(databaseUrl);
} catch (error) {
  const expected = [ConfigFault, NoCitusFault, DistributionFault, NewerDatabaseFault];
  if (!expected.some((kind) => error instanceof kind)) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
