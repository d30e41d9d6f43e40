import { topics } from '$lib/loading.js';
import { loadItems } from '$lib/pooled/load-items.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.readings);
  const { slug } = event.params;
  const place = `/areas/${slug}`;
  return { list: await loadItems(place, event), slug, place };
};
