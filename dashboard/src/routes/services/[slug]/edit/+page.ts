import { productList, servicePage } from 'shared/contracts';
import { load as ask, onlyFor } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  await onlyFor(['team', 'ops'], event);
  const [service, { products }] = await Promise.all([
    ask(`/api/services/${event.params.slug}`, servicePage.pick({ slug: true, name: true, parts: true }), event),
    ask('/api/products', productList, event),
  ]);
  return { service, products };
};
