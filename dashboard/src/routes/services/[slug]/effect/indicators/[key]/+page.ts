import { servicePage } from 'shared/contracts';
import { loadDefinition } from '$lib/effect/load-definition.js';
import { load as ask, topics } from '$lib/loading.js';
import { may } from '$lib/may.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.readings);
  const { slug, key } = event.params;
  const place = `/services/${slug}`;
  const [{ session }, service] = await Promise.all([
    event.parent(),
    ask(`/api${place}`, servicePage.pick({ slug: true, name: true }), event),
  ]);
  const mayChange = may(session, ['team', 'ops']);
  return { service, ...(await loadDefinition({ place, key, mayChange }, event)) };
};
