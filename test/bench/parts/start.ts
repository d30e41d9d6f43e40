import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from 'server/supervisor/free-port';
import { Started } from '../../start/started.js';
import type { BenchRun } from '../databases.js';
import { median, printTable, seconds } from '../measure.js';

const rounds = 3;
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** `npm start` with everything installed and built, on a new data folder and then on the same one. */
export async function benchStart({ folder }: BenchRun): Promise<void> {
  const first: number[] = [];
  const next: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const data = await mkdtemp(path.join(folder, 'start-'));
    first.push(await secondsToFirstPage(data));
    next.push(await secondsToFirstPage(data));
  }
  printTable('npm start, installed and built, to the first answered page', [
    { what: 'new data folder', value: `${seconds(median(first))} (median of ${rounds})` },
    { what: 'next start', value: `${seconds(median(next))} (median of ${rounds})`, goal: '2.5 s' },
  ]);
}

async function secondsToFirstPage(dataFolder: string): Promise<number> {
  const port = String(await freePort('127.0.0.1'));
  const begin = performance.now();
  const started = new Started({ cwd: root, variables: { FLOW_DATA_DIR: dataFolder, FLOW_PORT: port } });
  const page = await fetch(await started.url());
  await page.text();
  const took = performance.now() - begin;
  await started.press('SIGINT');
  return took;
}
