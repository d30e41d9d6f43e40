import { effectPage, servicePage } from 'shared/contracts';
import { load as ask, onlyFor } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const path = `/api/services/${event.params.slug}`;
  await onlyFor(['team', 'ops'], event);
  const [service, { indicators }] = await Promise.all([
    ask(path, servicePage.pick({ slug: true, name: true }), event),
    ask(`${path}/effect`, effectPage, event),
  ]);
  return { service, taken: indicators.map(({ key }) => key) };
};
