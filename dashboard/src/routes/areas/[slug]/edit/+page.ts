import { areaPage, productList } from 'shared/contracts';
import { load as ask, onlyFor } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  await onlyFor('ops', event);
  const [area, { products }] = await Promise.all([
    ask(`/api/areas/${event.params.slug}`, areaPage.pick({ slug: true, name: true }), event),
    ask('/api/products', productList, event),
  ]);
  return { area, products };
};
