import { productList, productPage, sourceList } from 'shared/contracts';
import { load as ask, onlyFor } from '$lib/loading.js';
import { may } from '$lib/may.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const [product, sources] = await Promise.all([
    ask(`/api/products/${event.params.slug}`, productPage, event),
    ask('/api/sources', sourceList, event),
  ]);
  await onlyFor(['team', 'ops'], event, product);
  // Moving changes another product as well: it is for those who look after all of them.
  const { session } = await event.parent();
  const mayMove = may(session, 'ops');
  const products = mayMove ? (await ask('/api/products', productList, event)).products : [];
  const others = products.filter(({ slug }) => slug !== product.slug).map(({ slug, name }) => ({ slug, name }));
  return { product, sources, mayMove, others };
};
