import process from 'node:process';
import { type FaultCase, type Kind, runCase } from '../sources/jira/faults/case.js';
import { casesOf } from '../sources/jira/faults/cases.js';
import { mixture } from '../sources/jira/faults/mixture.js';

/**
 * Every way of every fault a Jira of either kind can have, then so many mixtures that struck something that had changed:
 * others do not count. @throws with what went wrong, and its seed
 */
export async function faultsOfJira(seed: string, mixtures: number): Promise<void> {
  const wrong: string[] = [];
  for (const kind of ['cloud', 'dataCenter'] as const) wrong.push(...(await faultsOf(kind, seed, mixtures)));
  if (wrong.length > 0) throw new Error(`Not equal to the truth:\n${wrong.join('\n')}`);
}

async function faultsOf(kind: Kind, seed: string, mixtures: number): Promise<readonly string[]> {
  const strikes = new Map<string, number>();
  const wrong: string[] = [];
  /** @returns whether it counts */
  const run = async (one: FaultCase, own: string): Promise<boolean> => {
    const { strikes: struck, ...found } = await runCase(kind, one, own);
    strikes.set(one.id, (strikes.get(one.id) ?? 0) + struck);
    const bad = Object.entries(found).filter(([, names]) => names.length > 0);
    if (bad.length > 0) wrong.push(`${kind} ${one.id} ${one.title}: ${JSON.stringify(Object.fromEntries(bad))}`);
    if (struck === 0 && one.id !== 'mixture')
      wrong.push(`${kind} ${one.id} ${one.title}: struck nothing that had changed`);
    return struck > 0 || bad.length > 0;
  };
  const cases = casesOf(kind);
  for (const one of cases) await run(one, `${seed} ${one.title}`);
  let idle = 0;
  for (let n = 0; n - idle < mixtures; n++) if (!(await run(mixture(kind, `${seed}/${n}`), `${seed} ${n}`))) idle += 1;
  const told = [...strikes].map(([id, count]) => `${id} ${count}`).join(', ');
  process.stdout.write(
    `Jira ${kind} under ${cases.length} faults and ${mixtures} mixtures (${idle} more struck nothing; --seed ${seed}), strikes: ${told}\n`,
  );
  return wrong;
}
