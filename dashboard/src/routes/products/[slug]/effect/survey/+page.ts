import { productPage } from 'shared/contracts';
import { load as ask, topics } from '$lib/loading.js';
import { may } from '$lib/may.js';
import { loadSurveys } from '$lib/survey/load-surveys.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.imports);
  const place = `/products/${event.params.slug}`;
  const [product, { session }] = await Promise.all([
    ask(`/api${place}`, productPage.pick({ id: true, name: true, slug: true, area: true }), event),
    event.parent(),
  ]);
  const mayChange = may(session, ['team', 'ops'], product);
  return { product, ...(await loadSurveys({ place, mayChange }, event)) };
};
