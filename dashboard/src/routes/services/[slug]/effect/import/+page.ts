import { servicePage } from 'shared/contracts';
import { loadBringing } from '$lib/import/load-bringing.js';
import { load as ask, onlyFor, topics } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.imports);
  const place = `/services/${event.params.slug}`;
  await onlyFor(['team', 'ops'], event);
  const [service, brought] = await Promise.all([
    ask(`/api${place}`, servicePage.pick({ slug: true, name: true }), event),
    loadBringing(place, event),
  ]);
  return { service, ...brought };
};
