import { productPage } from 'shared/contracts';
import { loadDefinition } from '$lib/effect/load-definition.js';
import { load as ask, topics } from '$lib/loading.js';
import { may } from '$lib/may.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.readings);
  const { slug, key } = event.params;
  const place = `/products/${slug}`;
  const [{ session }, product] = await Promise.all([
    event.parent(),
    ask(`/api${place}`, productPage.pick({ id: true, slug: true, name: true, area: true }), event),
  ]);
  const mayChange = may(session, ['team', 'ops'], product);
  return { product, ...(await loadDefinition({ place, key, mayChange }, event)) };
};
