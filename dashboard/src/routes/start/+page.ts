import { indicatorList, productList, productPage, sourceList } from 'shared/contracts';
import { load as ask } from '$lib/loading.js';
import type { PageLoad } from './$types';

/** The first product of one's own is the one that the first start is about. */
export const load: PageLoad = async (event) => {
  event.depends('flow:start');
  const [{ products }, sources] = await Promise.all([
    ask('/api/products', productList, event),
    ask('/api/sources', sourceList, event),
  ]);
  const first = products.find((product) => !product.sample) ?? null;
  if (!first) return { product: null, links: [], indicators: [], sources };
  const path = `/api/products/${first.slug}`;
  const [{ links }, { indicators }] = await Promise.all([
    ask(path, productPage.pick({ links: true }), event),
    ask(`${path}/indicators`, indicatorList, event),
  ]);
  return { product: first, links, indicators, sources };
};
