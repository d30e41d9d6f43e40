import { productList, serviceList } from 'shared/contracts';
import { load as ask, topics } from '$lib/loading.js';
import { reader } from '$lib/state/reader.svelte.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.readings);
  const [list, { services }] = await Promise.all([
    ask('/api/products', productList, event),
    ask('/api/services', serviceList, event),
  ]);
  reader.asOf = list.asOf;
  return { products: list.products, services };
};
