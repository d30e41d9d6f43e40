import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { connectOrganisation, type Organisation } from '../connect-organisation.js';
import { copyDatabase } from '../copy-database.js';
import type { BenchRun } from '../databases.js';
import { startFakes, type Fakes } from '../fakes.js';
import { memoryOf, printTable, seconds, timed, type Line } from '../measure.js';
import { BenchProduct } from '../product.js';
import { inWords, watchMemory } from '../watch-memory.js';
import { renewAfterChanges } from './renewal.js';
import { askViews } from './views.js';

/** Twenty products with all their items, transitions and changes, on each server. */
export async function benchOrganisation({ databases, folder, items, seed }: BenchRun): Promise<void> {
  process.stdout.write(`\nGenerating an organisation of 20 products and ${items} items ...\n`);
  const fakes = await startFakes(items, seed);
  const dataFolder = await mkdtemp(path.join(folder, 'data-'));
  let filled: { url: string; organisation: Organisation } | null = null;
  try {
    for (const server of databases) {
      const url = await server.create();
      const product = await BenchProduct.start(url, { folder: dataFolder });
      try {
        const lines: Line[] = [];
        if (filled) await copyDatabase(filled.url, url, folder);
        else {
          const first = await readAll(product, fakes);
          filled = { url, organisation: first.organisation };
          lines.push(...first.lines);
        }
        lines.push(...(await measureAll(product, fakes, filled.organisation)));
        printTable(`Organisation of ${items} items, ${fakes.transitions} transitions on ${server.name}`, lines);
      } finally {
        await product.stop();
      }
    }
  } finally {
    fakes.stop();
  }
}

async function readAll(product: BenchProduct, fakes: Fakes): Promise<{ organisation: Organisation; lines: Line[] }> {
  const begin = performance.now();
  const memory = watchMemory(product);
  const organisation = await connectOrganisation(product, fakes);
  await product.idle();
  const took = performance.now() - begin;
  const { largest, largestEarly } = memory.stop();
  const { rows } = await product.pool.query<{ n: string; faults: string }>(
    `select (select count(*) from document) as n,
            (select count(*) from sync_run where state <> 'done') + (select count(*) from set_aside) as faults`,
  );
  const [counted] = rows;
  if (counted?.faults !== '0') throw new Error('The first read did not go well: see sync_run and set_aside');
  const documents = Number(counted.n);
  const rate = Math.round((documents / took) * 1000);
  const what = 'first read over HTTP, both sources, to the pages';
  const lines = [
    { what, value: `${seconds(took)}, ${documents} documents, ${rate} a second` },
    { what: 'largest memory meanwhile (PSS)', value: inWords(largest), goal: 'under 400 MB' },
    { what: 'the same, in the first fifth of the time', value: inWords(largestEarly) },
  ];
  return { organisation, lines };
}

/** Everything that is measured of an organisation that has been read. */
export async function measureAll(product: BenchProduct, fakes: Fakes, organisation: Organisation): Promise<Line[]> {
  const { connectionIds } = organisation;
  const begin = performance.now();
  for (const connectionId of connectionIds) await product.addJob('derive', { connectionId, because: 'mapping' });
  await product.idle(['derive']);
  const derived = performance.now() - begin;
  const renewed = await timed(() => product.idle());
  const { rows } = await product.pool.query<{ size: string }>('select pg_database_size(current_database()) as size');
  return [
    { what: 'derive everything', value: seconds(derived) },
    { what: 'renew all readings after it', value: seconds(renewed) },
    ...(await askViews(product, organisation)),
    ...(await renewAfterChanges(product, fakes, organisation)),
    { what: 'memory of the web process (PSS)', value: `${(await memoryOf(product.web.pid)).toFixed(0)} MB` },
    { what: 'memory of the worker process (PSS)', value: `${(await memoryOf(product.worker.pid)).toFixed(0)} MB` },
    { what: 'size of the database', value: `${(Number(rows[0]?.size) / 1024 / 1024).toFixed(0)} MB` },
  ];
}
