import process from 'node:process';
import { runCase } from '../sources/jira/faults/case.js';
import { mutants } from '../sources/jira/faults/mutants.js';

/** Mistakes that others have made with Jira, each read as ours is. @throws when one is not found out, or ours is wrong there */
export async function mutantsOfJira(): Promise<void> {
  const missed: string[] = [];
  for (const { name, kind, read } of mutants) {
    const { connector: _mutant, ...asOurs } = read;
    if ((await faultsFound(kind, asOurs)) > 0) missed.push(`${name}: wrong without the mistake`);
    if ((await faultsFound(kind, read)) === 0) missed.push(`${name}: not found out`);
  }
  if (missed.length > 0) throw new Error(missed.join('\n'));
  process.stdout.write(`${mutants.length} mistakes in reading Jira, each found out\n`);
}

async function faultsFound(...[kind, read]: Parameters<typeof runCase>): Promise<number> {
  const { strikes: _strikes, ...wrong } = await runCase(kind, read, 'mutants');
  return Object.values(wrong).flat().length;
}
