import { importBatchList, indicatorList, productPage, subjectPulls } from 'shared/contracts';
import { load as ask, onlyFor, topics } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.imports);
  const path = `/api/products/${event.params.slug}`;
  const product = await ask(path, productPage.pick({ id: true, name: true, slug: true, area: true }), event);
  await onlyFor(['team', 'ops'], event, product);
  const [{ indicators }, { batches }, { pulls }] = await Promise.all([
    ask(`${path}/indicators`, indicatorList, event),
    ask(`${path}/imports`, importBatchList, event),
    ask(`${path}/pulls`, subjectPulls, event),
  ]);
  return { product, indicators, batches, pulls };
};
