import type { FaultRule } from '../../kit/faults.js';
import { Random } from '../../kit/random.js';
import type { FaultCase, Planting } from './case.js';
import { cases } from './cases.js';

/** What changes the whole run would get in the way of the others. */
const mixable = cases.filter(({ bigIds, alone, id }) => bigIds === undefined && alone === undefined && id !== 'F8');

/** Some faults at once, each now and then: the same ones, at the same requests, for the same seed. */
export const mixture = (seed: string): FaultCase => {
  const random = new Random(seed);
  const chosen = new Set<FaultCase>();
  for (let left = random.integer(3, 6); left > 0; left--) chosen.add(random.pick(mixable));
  // A clock cannot be wrong in two ways.
  const [clock] = [...chosen].filter((one) => one.aheadMs !== undefined || one.datedAheadMs !== undefined);
  const parts = [...chosen].filter(
    (one) => one === clock || (one.aheadMs === undefined && one.datedAheadMs === undefined),
  );
  const chance = random.pick([0.03, 0.06, 0.1]);
  return {
    id: 'mixture',
    names: [],
    title: `${seed}: ${parts.map(({ id, title }) => `${id} ${title}`).join(', ')}`,
    options: optionsOf(parts),
    ...(clock?.aheadMs === undefined ? {} : { aheadMs: clock.aheadMs }),
    ...(clock?.datedAheadMs === undefined ? {} : { datedAheadMs: clock.datedAheadMs }),
    idleMs: random.pick([60_000, 3_600_000, 10_800_000]),
    plant: async (planting) => {
      for (const part of parts) await part.plant(loosely(planting, chance));
    },
  };
};

/** A rule that names its requests by count strikes by chance instead. */
const loosely = (planting: Planting, probability: number): Planting =>
  planted(planting, ({ nth, ...rule }) => (nth === undefined ? rule : { ...rule, probability, times: 6 }));

export const planted = (planting: Planting, change: (rule: FaultRule) => FaultRule): Planting => {
  const { fake } = planting;
  const add = (rule: FaultRule): ReturnType<typeof fake.faults.add> => fake.faults.add(change(rule));
  return { ...planting, fake: Object.create(fake, { faults: { value: { add } } }) as typeof fake };
};

const optionsOf = (parts: readonly FaultCase[]): FaultCase['options'] & object =>
  Object.assign({}, ...parts.map(({ options }) => options)) as FaultCase['options'] & object;

/** Several faults in one run, each at requests of its own; names in the log tell them apart. */
export const together = (parts: readonly FaultCase[]): FaultCase => ({
  // Clocks, waits and ways of writing ids hold for the whole run: at most one part of a group brings any.
  ...(Object.assign({}, ...parts) as FaultCase),
  id: parts.map(({ id }) => id).join(', '),
  title: parts.map(({ title }) => title).join('; '),
  names: parts.flatMap(({ names }) => names),
  options: optionsOf(parts),
  plant: async (planting) => {
    for (const [index, part] of parts.entries()) await part.plant(shifted(planting, index));
  },
});

/** A rule that counts its requests begins a little later. */
const shifted = (planting: Planting, by: number): Planting =>
  planted(planting, ({ nth, ...rule }) =>
    nth === undefined ? rule : { ...rule, nth: [nth].flat().map((n) => n + by) },
  );
