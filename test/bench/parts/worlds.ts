import {
  cells,
  coverageOf,
  isImprovement,
  nullWorld,
  randomFrom,
  trueWorld,
} from '../../../shared/src/metrics/fixtures/effect-worlds.js';
import { printTable, seconds } from '../measure.js';

const worlds = 1_000;
const series = 4_000;

/**
 * How often a verdict is right: made-up products in which nothing happened, and in which something did; and how often the
 * 95 % interval holds the truth (methods.md F.3). The unit suite does the same with one seed for ever.
 */
export function benchWorlds(seed: number): void {
  const begin = performance.now();
  const share = (make: typeof nullWorld, salt: number): string => {
    const random = randomFrom(seed + salt);
    const found = Array.from({ length: worlds }, () => make(random)).filter(isImprovement).length;
    return `${found} of ${worlds}`;
  };
  const improvement = 'clear or likely improvement where';
  printTable(`Verdicts on made-up products, seed ${seed}`, [
    { what: `${improvement} nothing happened`, value: share(nullWorld, 0), goal: 'at most 50' },
    { what: `${improvement} 1.5 times the detectable did`, value: share(trueWorld, 1), goal: 'at least 800' },
    ...cells.map((cell, index) => ({
      what: `95 % interval holds the truth: ${cell.before}+${cell.after}, ρ ${cell.rho}, n ${series}`,
      value: coverageOf(cell, series, randomFrom(seed + 2 + index)).toFixed(3),
      goal: `table F.3 says ${cell.published}`,
    })),
    { what: 'time', value: seconds(performance.now() - begin) },
  ]);
}
