import { phaseList, productPage } from 'shared/contracts';
import { load as ask, onlyFor } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const [product, phases] = await Promise.all([
    ask(`/api/products/${event.params.slug}`, productPage, event),
    ask(`/api/products/${event.params.slug}/phases`, phaseList, event),
  ]);
  await onlyFor(['team', 'ops'], event, product);
  return { product, phases };
};
