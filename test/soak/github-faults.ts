import process from 'node:process';
import type { Connector } from 'connectors';
import { type FaultCase, runCase } from '../sources/github/faults/case.js';
import { cases } from '../sources/github/faults/cases.js';
import { mutants } from '../sources/github/faults/mutants.js';
import { overEnvironments } from '../sources/github/faults/over-environments.js';
import { mixture } from '../sources/github/faults/mixture.js';

/** Mistakes that others have made with GitHub, each read as ours is. @throws when one is not found out, or ours is wrong there */
export async function mutantsOfGithub(): Promise<void> {
  const missed: string[] = [];
  for (const { name, under, connector } of mutants) {
    if ((await wrongIn(under)).length > 0) missed.push(`${name}: wrong without the mistake`);
    if ((await wrongIn(under, connector)).length === 0) missed.push(`${name}: not found out`);
  }
  if (missed.length > 0) throw new Error(missed.join('\n'));
  process.stdout.write(`${mutants.length} mistakes in reading GitHub, each found out\n`);
}

/** A reading that does not come to an end is wrong too. */
const wrongIn = async (one: FaultCase, connector?: Connector): Promise<readonly string[]> => {
  const outcome = await runCase(one, one.title, connector).catch((error: unknown) => String(error));
  if (typeof outcome === 'string') return [outcome];
  const { strikes: _strikes, strikesOf: _names, ...wrong } = outcome;
  return Object.values(wrong).flat();
};

/**
 * Every way of every fault GitHub can have, then so many mixtures of them that struck something that had changed: others do
 * not count. @throws with what went wrong, and its seed
 */
export async function faultsOfGithub(seed: string, mixtures: number): Promise<void> {
  const strikes = new Map<string, number>();
  const wrong: string[] = [];
  /** @returns whether it counts */
  const run = async (one: FaultCase, own: string): Promise<boolean> => {
    const outcome = await runCase(one, own).catch((error: unknown) => String(error));
    if (typeof outcome === 'string') return wrong.push(`${one.id} ${one.title}: ${outcome}`) > 0;
    const { strikes: struck, strikesOf: _names, ...found } = outcome;
    strikes.set(one.id, (strikes.get(one.id) ?? 0) + struck);
    const bad = Object.entries(found).filter(([, names]) => names.length > 0);
    if (bad.length > 0) wrong.push(`${one.id} ${one.title}: ${JSON.stringify(Object.fromEntries(bad))}`);
    if (struck === 0 && one.id !== 'mixture') wrong.push(`${one.id} ${one.title}: struck nothing that had changed`);
    return struck > 0 || bad.length > 0;
  };
  const all = [...cases, ...overEnvironments];
  for (const one of all) await run(one, `${seed} ${one.title}`);
  let idle = 0;
  for (let n = 0; n - idle < mixtures; n++) if (!(await run(mixture(`${seed}/${n}`), `${seed} ${n}`))) idle += 1;
  const told = [...strikes].map(([id, count]) => `${id} ${count}`).join(', ');
  process.stdout.write(
    `GitHub under ${all.length} faults and ${mixtures} mixtures (${idle} more struck nothing; --seed ${seed}), strikes: ${told}\n`,
  );
  await mutantsOfGithub();
  if (wrong.length > 0) throw new Error(`Not equal to the truth:\n${wrong.join('\n')}`);
}
