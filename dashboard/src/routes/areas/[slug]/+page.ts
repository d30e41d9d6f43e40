import { areaPage } from 'shared/contracts';
import { load as ask, topics } from '$lib/loading.js';
import { reader } from '$lib/state/reader.svelte.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.readings);
  const { fetch, params, untrack } = event;
  const url = untrack(() => event.url);
  const area = await ask(`/api/areas/${params.slug}`, areaPage, { fetch, url });
  reader.asOf = area.asOf;
  return { area };
};
