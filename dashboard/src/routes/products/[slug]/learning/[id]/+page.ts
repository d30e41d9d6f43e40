import { hypothesisPage, productPage } from 'shared/contracts';
import { load as ask, topics } from '$lib/loading.js';
import { reader } from '$lib/state/reader.svelte.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.readings);
  const { slug, id } = event.params;
  const [product, hypothesis] = await Promise.all([
    ask(`/api/products/${slug}`, productPage.pick({ id: true, slug: true, name: true, area: true }), event),
    ask(`/api/products/${slug}/hypotheses/${encodeURIComponent(id)}`, hypothesisPage, event),
  ]);
  reader.asOf = hypothesis.asOf;
  return { product, hypothesis };
};
