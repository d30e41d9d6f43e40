import type { FaultRule } from '../../kit/faults.js';
import type { FaultCase } from './case.js';
import { cases } from './cases.js';
import { planted } from './mixture.js';
import { onlyEnvironments } from './world.js';

/** Ways that need a history beside the list, or a word that GitHub says by itself: environments have neither. */
const notOfAList = new Set([
  'a secondary limit with status 200',
  'a record changes between the list and its history',
  'a history from before the change, beside a list from after it',
  'deliveries that are lost, doubled, forged, of an unknown kind, and in any order',
  'deliveries that come after a newer state was read, and answers from before it',
]);

/** What strikes lists now and then strikes that of environments each time; what holds for all requests stays as it is. */
const ofEnvironments = ({ route, ...rule }: FaultRule): FaultRule => {
  if (route === undefined || route === '.') return route === undefined ? rule : { ...rule, route };
  return {
    ...rule,
    route: String(route).includes('page|after') ? '/environments.*[?&](page|after)=' : '/environments',
  };
};

/** Every way of every fault that a list of GitHub can have, over its list of environments. */
export const overEnvironments: readonly FaultCase[] = cases
  .filter(({ title }) => !notOfAList.has(title))
  .map((one) => ({
    ...one,
    title: `environments: ${one.title}`,
    options: { ...one.options, world: onlyEnvironments },
    // Ids are written in one way throughout.
    plant: (planting) => one.plant(one.bigIds ? planting : planted(planting, ofEnvironments)),
  }));
