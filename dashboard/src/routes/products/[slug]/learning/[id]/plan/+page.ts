import { hypothesisPage, indicatorList, productList, productPage } from 'shared/contracts';
import { measuresOf } from '$lib/learning/measures.js';
import { load as ask, onlyFor } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { slug, id } = event.params;
  const [product, hypothesis, { indicators }, { products }] = await Promise.all([
    ask(
      `/api/products/${slug}`,
      productPage.pick({ id: true, slug: true, name: true, area: true, facts: true }),
      event,
    ),
    ask(`/api/products/${slug}/hypotheses/${encodeURIComponent(id)}`, hypothesisPage, event),
    ask(`/api/products/${slug}/indicators`, indicatorList, event),
    ask('/api/products', productList, event),
  ]);
  await onlyFor(['team', 'ops'], event, product);
  return {
    product,
    hypothesis,
    measures: measuresOf(indicators, product.facts),
    others: products.filter((other) => other.slug !== slug),
  };
};
