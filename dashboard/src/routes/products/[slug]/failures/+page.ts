import { failureRules, productPage } from 'shared/contracts';
import { load as ask, onlyFor } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const [product, failures] = await Promise.all([
    ask(`/api/products/${event.params.slug}`, productPage, event),
    ask(`/api/products/${event.params.slug}/failures`, failureRules, event),
  ]);
  await onlyFor(['team', 'ops'], event, product);
  return { product, failures };
};
