import type { DataSource, EntityManager } from 'typeorm';

class RollBack extends Error {}

/**
 * A data source all of whose work is one transaction: what services begin themselves are steps of it. Services that are made
 * with it do what they always do, and it counts together or not at all.
 */
export async function inOneTransaction<T>(
  dataSource: DataSource,
  work: (within: DataSource) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    return await runner.manager.transaction((manager) => work(withinTransaction(dataSource, manager)));
  } finally {
    // A lock of the session outlives its transaction, and the connection goes on to others.
    await runner.query('select pg_advisory_unlock_all()').catch(() => undefined);
    await runner.release();
  }
}

/** The same, and afterwards nothing of it has happened: its outcome is all that is left. */
export async function asIf<T>(dataSource: DataSource, work: (within: DataSource) => Promise<T>): Promise<T> {
  let outcome: { readonly value: T } | undefined;
  try {
    await inOneTransaction(dataSource, async (within) => {
      outcome = { value: await work(within) };
      throw new RollBack();
    });
  } catch (error) {
    if (!(error instanceof RollBack) || outcome === undefined) throw error;
    return outcome.value;
  }
  throw new Error('the transaction was kept');
}

function withinTransaction(dataSource: DataSource, manager: EntityManager): DataSource {
  let last: Promise<unknown> = Promise.resolve();
  // Services ask several things at once, which one connection answers in turn; the driver warns of it, and will refuse it.
  const query: EntityManager['query'] = (sql, values) => {
    const turn = last.then(() => manager.query<never>(sql, values));
    last = turn.catch(() => undefined);
    return turn;
  };
  const own: Partial<Record<keyof DataSource, unknown>> = {
    manager,
    query,
    transaction: manager.transaction.bind(manager),
    // One connection for all: nobody's to give back before the end.
    createQueryRunner: () => ({ query, release: () => Promise.resolve() }),
  };
  return Object.create(
    dataSource,
    Object.fromEntries(Object.entries(own).map(([name, value]) => [name, { value }])),
  ) as DataSource;
}
