import { effectPage, productPage } from 'shared/contracts';
import { load as ask, onlyFor } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const path = `/api/products/${event.params.slug}`;
  const [product, { indicators }] = await Promise.all([
    ask(path, productPage.pick({ id: true, slug: true, name: true, area: true }), event),
    ask(`${path}/effect`, effectPage, event),
  ]);
  await onlyFor(['team', 'ops'], event, product);
  return { product, taken: indicators.map(({ key }) => key) };
};
