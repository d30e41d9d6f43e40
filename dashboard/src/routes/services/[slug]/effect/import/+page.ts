import { importBatchList, indicatorList, servicePage } from 'shared/contracts';
import { load as ask, onlyFor, topics } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.imports);
  const path = `/api/services/${event.params.slug}`;
  await onlyFor(['team', 'ops'], event);
  const [service, { indicators }, { batches }] = await Promise.all([
    ask(path, servicePage.pick({ slug: true, name: true }), event),
    ask(`${path}/indicators`, indicatorList, event),
    ask(`${path}/imports`, importBatchList, event),
  ]);
  return { service, indicators, batches };
};
