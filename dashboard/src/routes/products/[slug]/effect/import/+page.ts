import { productPage } from 'shared/contracts';
import { loadBringing } from '$lib/import/load-bringing.js';
import { load as ask, onlyFor, topics } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.imports);
  const place = `/products/${event.params.slug}`;
  const product = await ask(`/api${place}`, productPage.pick({ id: true, name: true, slug: true, area: true }), event);
  await onlyFor(['team', 'ops'], event, product);
  return { product, ...(await loadBringing(place, event)) };
};
