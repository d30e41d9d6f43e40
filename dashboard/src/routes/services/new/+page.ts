import { productList } from 'shared/contracts';
import { load as ask, onlyFor } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  await onlyFor(['team', 'ops'], event);
  const { products } = await ask('/api/products', productList, event);
  return { products };
};
