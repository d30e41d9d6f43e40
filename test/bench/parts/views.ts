import type { Organisation } from '../connect-organisation.js';
import { spread, type Line } from '../measure.js';
import type { BenchProduct } from '../product.js';

const rounds = 10;
const metrics = ['lead-time', 'change-lead-time', 'throughput', 'deployments', 'variation', 'stability'];

/** How long pages take, one after the other, as one reader would ask for them. */
export async function askViews(product: BenchProduct, { slugs }: Organisation): Promise<Line[]> {
  const all = async (addresses: readonly string[]): Promise<number[]> => {
    const times: number[] = [];
    for (const address of addresses) times.push(await product.timeOf(address));
    return times;
  };
  const repeated = (addresses: readonly string[]): string[] => Array.from({ length: rounds }, () => addresses).flat();
  const pages = slugs.map((slug) => `products/${slug}`);
  const asked = metrics.flatMap((metric, index) =>
    slugs.map((slug) => `products/${slug}/readings/${metric}?window=weeks:${30 + index}`),
  );
  await all(pages);
  const never = await all(asked);
  return [
    { what: 'product page, stored', value: spread(await all(repeated(pages))), goal: 'p95 30 ms' },
    { what: 'overview of all products, stored', value: spread(await all(repeated(['overview']))), goal: 'p95 30 ms' },
    { what: 'a metric and window never asked for', value: spread(never), goal: 'p95 300 ms' },
    { what: 'the same once more', value: spread(await all(asked)), goal: 'p95 30 ms' },
    {
      what: 'items behind a number',
      value: spread(await all(slugs.map((slug) => `products/${slug}/items`))),
      goal: 'p95 300 ms',
    },
    { what: 'list of sources', value: spread(await all(repeated(['sources']))), goal: 'p95 30 ms' },
  ];
}
