import { productList } from 'shared/contracts';
import { load as ask, topics } from '$lib/loading.js';
import { reader } from '$lib/state/reader.svelte.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.readings);
  const list = await ask('/api/products', productList, event);
  reader.asOf = list.asOf;
  return { products: list.products };
};
