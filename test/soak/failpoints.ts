import process from 'node:process';
import { Failpoints } from '../kill/failpoints.js';
import { runCase as runGithub } from '../sources/github/faults/case.js';
import { runCase as runJira } from '../sources/jira/faults/case.js';

type Run = ConstructorParameters<typeof Failpoints>[0];
type Dying = Parameters<typeof runGithub>[0] & Parameters<typeof runJira>[1];

/**
 * Ends a first reading, and one after changes, at every one of their awaited steps, each in a life of its own.
 * @throws with the steps after which something was lost, twice or wrong
 */
export async function everyStep(seed: string): Promise<void> {
  const wrong: string[] = [];
  for (const [name, read] of [
    ['GitHub', (dying: Dying) => runGithub(dying, seed)],
    ['Jira Cloud', (dying: Dying) => runJira('cloud', dying, seed)],
    ['Jira Data Center', (dying: Dying) => runJira('dataCenter', dying, seed)],
  ] as const) {
    let deaths = 0;
    let isOver = false;
    for (let n = 1; !isOver; n++) {
      const points: Failpoints[] = [];
      const plant = ({ run }: { run: Run }): void => void points.push(new Failpoints(run, [n]));
      const outcome = await read({ id: 'F27', title: `step ${n}`, names: [], plant });
      const { differs, doubles, setAside, strayed, violations } = outcome;
      const bad = [differs, doubles, setAside, strayed, violations].flat();
      if (bad.length > 0) wrong.push(`${name}, step ${n}: ${JSON.stringify(bad)}`);
      const died = points.reduce((sum, point) => sum + point.deaths, 0);
      deaths += died;
      isOver = died === 0;
    }
    process.stdout.write(`${name}: ended ${deaths} times, at every awaited step of two readings (--seed ${seed})\n`);
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}
