import { effectPage, servicePage } from 'shared/contracts';
import { load as ask, topics } from '$lib/loading.js';
import { reader } from '$lib/state/reader.svelte.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.readings);
  const { fetch, params, untrack } = event;
  const from = { fetch, url: untrack(() => event.url) };
  const path = `/api/services/${params.slug}`;
  const [service, effect] = await Promise.all([
    ask(path, servicePage.pick({ slug: true, name: true }), from),
    ask(`${path}/effect`, effectPage, from),
  ]);
  reader.asOf = effect.asOf;
  return { service, effect };
};
