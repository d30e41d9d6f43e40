import { distribution } from './distribution.js';

/** A table of ours points at another one. */
export interface ForeignKey {
  readonly from: string;
  readonly to: string;
}

/** What is to be done with one table, once and in the order of the plan. */
export interface DistributionStep {
  readonly table: string;
  /** `reference`, or the column that its rows are spread by. */
  readonly place: string;
  /** A call of Citus. */
  readonly sql: string;
}

/** A table lies elsewhere than this build wants it; moving rows between machines is for a person to decide. */
export class DistributionFault extends Error {}

/**
 * Every call that spreads the tables, parents first: Citus refuses a foreign key to a table that is not yet where it
 * belongs. Tables with a copy everywhere come before those that are spread and may point at them.
 */
export function distributionPlan(
  foreignKeys: readonly ForeignKey[],
  places: Readonly<Record<string, string>> = distribution,
): DistributionStep[] {
  const ordered = parentsFirst(Object.keys(places), foreignKeys);
  const copied = ordered.filter((table) => places[table] === 'reference');
  const spread = ordered.filter((table) => isSpread(places[table]));
  return [
    ...copied.map((table) => ({ table, place: 'reference', sql: `select create_reference_table('public.${table}')` })),
    ...spread.map((table) => {
      const place = places[table] ?? '';
      const parent = foreignKeys.find(({ from, to }) => from === table && to !== table && isSpread(places[to]))?.to;
      const beside = parent === undefined ? 'default' : `public.${parent}`;
      const sql = `select create_distributed_table('public.${table}', '${place}', colocate_with => '${beside}')`;
      return { table, place, sql };
    }),
  ];
}

/** What is left of a plan where some tables are in place already. @throws DistributionFault */
export function remainingSteps(
  plan: readonly DistributionStep[],
  present: ReadonlyMap<string, string>,
): DistributionStep[] {
  const astray = plan.filter(({ table, place }) => (present.get(table) ?? place) !== place);
  if (astray.length === 0) return plan.filter(({ table }) => !present.has(table));
  const faults = astray.map(({ table, place }) => `  ${table}: ${present.get(table) ?? ''}, wanted: ${place}`);
  throw new DistributionFault(
    `These tables are distributed otherwise than this version wants them:\n${faults.join('\n')}\n` +
      'Bring each back with undistribute_table, and run this again.',
  );
}

const isSpread = (place: string | undefined): boolean =>
  place !== undefined && place !== 'reference' && place !== 'local';

/** By name, but never before what they point at. */
function parentsFirst(tables: readonly string[], foreignKeys: readonly ForeignKey[]): string[] {
  const ordered = new Set<string>();
  const place = (table: string): void => {
    if (ordered.has(table)) return;
    for (const { from, to } of foreignKeys) if (from === table && to !== table) place(to);
    ordered.add(table);
  };
  for (const table of [...tables].sort()) place(table);
  return [...ordered].filter((table) => tables.includes(table));
}
