import { hypothesisList, indicatorList, productList, productPage } from 'shared/contracts';
import { measuresOf } from '$lib/learning/measures.js';
import { load as ask, onlyFor } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { slug } = event.params;
  const [product, { indicators }, { products, asOf }] = await Promise.all([
    ask(
      `/api/products/${slug}`,
      productPage.pick({ id: true, slug: true, name: true, area: true, userGroup: true, facts: true }),
      event,
    ),
    ask(`/api/products/${slug}/indicators`, indicatorList, event),
    ask('/api/products', productList, event),
  ]);
  await onlyFor(['team', 'ops'], event, product);
  const from = event.url.searchParams.get('from');
  const known = from === null ? null : await ask(`/api/products/${slug}/hypotheses`, hypothesisList, event);
  const draft =
    [...(known?.drafts.waiting ?? []), ...(known?.drafts.aside ?? [])].find(({ id }) => id === from) ?? null;
  return {
    draft,
    /** Somebody was quicker, or the label was taken off: it can still be written, like any other. */
    gone: from !== null && draft === null,
    product,
    indicators,
    measures: measuresOf(indicators, product.facts),
    others: products.filter((other) => other.slug !== slug),
    asOf,
  };
};
