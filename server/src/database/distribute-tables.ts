import type { DataSource } from 'typeorm';
import { distributionPlan, remainingSteps, type DistributionStep, type ForeignKey } from './distribution-plan.js';

/** The server is no coordinator of a Citus cluster. */
export class NoCitusFault extends Error {
  constructor() {
    super(
      'This PostgreSQL has no Citus extension, so there is nothing to spread tables over, and one machine needs it not. ' +
        'DATABASE_URL must name the coordinator of a Citus cluster; where Citus is installed and only not yet in this ' +
        'database, `create extension citus` brings it in.',
    );
  }
}

/**
 * Spreads the tables of a migrated database over a Citus cluster (decisions.md 35). What is in place already is left, so
 * it may be cut, run again, and run after each later version.
 * @param done told of every table as soon as it is in place
 * @throws NoCitusFault, DistributionFault
 */
export async function distributeTables(
  dataSource: DataSource,
  done: (step: DistributionStep) => void = () => undefined,
): Promise<{ readonly distributed: number; readonly present: number }> {
  await demandCitus(dataSource);
  const plan = distributionPlan(await foreignKeys(dataSource));
  const steps = remainingSteps(plan, await presentPlaces(dataSource));
  for (const step of steps) {
    // One transaction each: what was done stays done when a later one fails.
    await dataSource.query(step.sql);
    done(step);
  }
  return { distributed: steps.length, present: plan.length - steps.length };
}

export const foreignKeys = (dataSource: DataSource): Promise<ForeignKey[]> =>
  dataSource.query(
    `select child.relname as "from", parent.relname as "to"
     from pg_constraint
     join pg_class child on child.oid = conrelid join pg_class parent on parent.oid = confrelid
     where contype = 'f' and connamespace = 'public'::regnamespace
     order by conname`,
  );

/** @throws NoCitusFault */
export async function demandCitus(dataSource: DataSource): Promise<void> {
  const found = await dataSource.query<unknown[]>(
    `select from pg_proc where proname = 'create_distributed_table' limit 1`,
  );
  if (found.length === 0) throw new NoCitusFault();
}

/** Where Citus has tables now. It also lists local tables that copied ones point at or from: they are where they belong. */
async function presentPlaces(dataSource: DataSource): Promise<Map<string, string>> {
  const rows = await dataSource.query<{ table: string; place: string }[]>(
    `select relname as table,
            case when partkey is null then 'reference' else column_to_column_name(logicalrelid, partkey) end as place
     from pg_dist_partition join pg_class on pg_class.oid = logicalrelid
     where relnamespace = 'public'::regnamespace and (partkey is not null or repmodel = 't')`,
  );
  return new Map(rows.map(({ table, place }) => [table, place]));
}
