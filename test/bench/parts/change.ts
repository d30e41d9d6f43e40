import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { productPage, sourceList } from 'shared/contracts';
import { connectOrganisation } from '../connect-organisation.js';
import type { BenchRun } from '../databases.js';
import { startFakes } from '../fakes.js';
import { printTable, spread } from '../measure.js';
import { BenchProduct } from '../product.js';
import { change } from './renewal.js';

const rounds = 10;
const most = 1_000;
const tickSeconds = 1;

/** An issue that a page shows as open is done at the source: how long until the page no longer shows it? */
export async function benchChange({ databases, folder, items, seed }: BenchRun): Promise<void> {
  const fakes = await startFakes(Math.min(items, most), seed);
  for (const server of databases) {
    const dataFolder = await mkdtemp(path.join(folder, 'data-'));
    const product = await BenchProduct.start(await server.create(), { folder: dataFolder, tickSeconds });
    const { slugs } = await connectOrganisation(product, fakes);
    const oldest = async (slug: string): Promise<readonly string[]> =>
      productPage.parse(JSON.parse(await product.ask('GET', `products/${slug}`))).oldest.map(({ key }) => key);
    await firstRead(product);
    const times: number[] = [];
    for (const slug of slugs) {
      const [issue] = await oldest(slug);
      if (issue === undefined || times.length === rounds) continue;
      const begin = performance.now();
      await change(fakes, 'transition', { issue, to: 'Done' });
      while ((await oldest(slug)).includes(issue)) await pause(25);
      times.push(performance.now() - begin);
    }
    await product.stop();
    const what = `a tick every ${tickSeconds} s, 20 products linked to 40 scopes`;
    printTable(`From one changed issue to the changed page on ${server.name}`, [
      { what, value: spread(times), goal: 'one tick and 5 s' },
    ]);
  }
  fakes.stop();
}

async function firstRead(product: BenchProduct): Promise<void> {
  const read = async (): Promise<boolean> => {
    const { connections } = sourceList.parse(JSON.parse(await product.ask('GET', 'sources')));
    return connections.every(({ lastCompleteAt }) => lastCompleteAt !== null);
  };
  while (!(await read())) await pause(1_000);
  await product.idle(['derive', 'renew-readings']);
}
