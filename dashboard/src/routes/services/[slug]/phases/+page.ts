import { phaseList, servicePage } from 'shared/contracts';
import { load as ask, onlyFor } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const path = `/api/services/${event.params.slug}`;
  const [service, phases] = await Promise.all([
    ask(path, servicePage.pick({ slug: true, name: true }), event),
    ask(`${path}/phases`, phaseList, event),
  ]);
  await onlyFor(['team', 'ops'], event);
  return { service, phases };
};
