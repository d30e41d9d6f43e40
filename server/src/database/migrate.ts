import type { DataSource } from 'typeorm';

/** Any number will do, as long as nothing else of ours takes it. */
const MIGRATION_LOCK = 7_205_759;

/** The database has steps this build does not know: an older build must not write to it. */
export class NewerDatabaseFault extends Error {
  constructor(readonly steps: readonly string[]) {
    super(
      `This database was made by a newer version (unknown steps: ${steps.join(', ')}). Start that version instead.`,
    );
  }
}

/**
 * Brings the schema up to this build. Several processes may boot at once: one migrates, the others wait for its lock.
 * Each step is one transaction, so a process that dies leaves whole steps only, and its lock goes with its connection.
 * @throws NewerDatabaseFault
 */
export async function migrate(dataSource: DataSource): Promise<void> {
  const keeper = dataSource.createQueryRunner();
  try {
    await keeper.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseNewer(dataSource);
    await dataSource.runMigrations();
    await keeper.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    await keeper.release();
  }
}

async function refuseNewer(dataSource: DataSource): Promise<void> {
  const [table] = await dataSource.query<{ there: boolean }[]>(
    `select to_regclass('schema_step') is not null as there`,
  );
  if (!table?.there) return;
  const applied = await dataSource.query<{ name: string }[]>('select name from schema_step order by id');
  const known = new Set(dataSource.migrations.map((step) => step.name ?? step.constructor.name));
  const unknown = applied.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new NewerDatabaseFault(unknown);
}
