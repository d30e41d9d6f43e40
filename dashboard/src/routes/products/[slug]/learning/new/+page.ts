import { indicatorList, productList, productPage } from 'shared/contracts';
import { load as ask, onlyFor } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { slug } = event.params;
  const [product, { indicators }, { products, asOf }] = await Promise.all([
    ask(
      `/api/products/${slug}`,
      productPage.pick({ id: true, slug: true, name: true, area: true, userGroup: true }),
      event,
    ),
    ask(`/api/products/${slug}/indicators`, indicatorList, event),
    ask('/api/products', productList, event),
  ]);
  await onlyFor(['team', 'ops'], event, product);
  return { product, indicators, others: products.filter((other) => other.slug !== slug), asOf };
};
