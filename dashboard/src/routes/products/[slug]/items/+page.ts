import { itemList, productPage } from 'shared/contracts';
import { load as ask, topics } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.readings);
  const { params, url } = event;
  const query = new URLSearchParams();
  for (const name of ['metric', 'window', 'bucket']) {
    const value = url.searchParams.get(name);
    if (value !== null) query.set(name, value);
  }
  const list = await ask(`/api/products/${params.slug}/items?${query.toString()}`, itemList, event);
  // Whose product it is decides who may mark a deployment; only then is it asked for.
  const product = list.of === 'deployments' ? await ask(`/api/products/${params.slug}`, productPage, event) : undefined;
  return { list, product, slug: params.slug, bucket: url.searchParams.get('bucket') };
};
