import type { FaultRule } from '../../kit/faults.js';
import { Random } from '../../kit/random.js';
import type { FaultCase, Kind, Planting } from './case.js';
import { casesOf } from './cases.js';

/** Some faults at once, each now and then: the same ones, at the same requests, for the same seed. */
export const mixture = (kind: Kind, seed: string): FaultCase => {
  const random = new Random(seed);
  // A timer of its own would strike whichever request is under way.
  const mixable = casesOf(kind).filter(({ id, alone }) => id !== 'F8' && alone === undefined);
  const chosen = new Set<FaultCase>();
  for (let left = random.integer(3, 6); left > 0; left--) chosen.add(random.pick(mixable));
  // A clock cannot be wrong in two ways.
  const isOfClock = (one: FaultCase): boolean => one.aheadMs !== undefined || one.datedAheadMs !== undefined;
  const clock = [...chosen].find(isOfClock);
  const parts = [...chosen].filter((one) => one === clock || !isOfClock(one));
  const chance = random.pick([0.03, 0.06, 0.1]);
  return {
    id: 'mixture',
    title: `${seed}: ${parts.map(({ id, title }) => `${id} ${title}`).join(', ')}`,
    ...(clock?.aheadMs === undefined ? {} : { aheadMs: clock.aheadMs }),
    ...(clock?.datedAheadMs === undefined ? {} : { datedAheadMs: clock.datedAheadMs }),
    idleMs: random.pick([60_000, 3_600_000, 10_800_000, ...(parts.some(({ lags }) => lags) ? [] : [8 * 86_400_000])]),
    plant: async (planting) => {
      for (const part of parts) await part.plant(loosely(planting, chance));
    },
  };
};

/** A rule that names its requests by count strikes by chance instead. */
const loosely = (planting: Planting, probability: number): Planting => {
  const { fake } = planting;
  const add = ({ nth, ...rule }: FaultRule): ReturnType<typeof fake.faults.add> =>
    fake.faults.add(nth === undefined ? rule : { ...rule, probability });
  return { ...planting, fake: Object.create(fake, { faults: { value: { add } } }) as typeof fake };
};
