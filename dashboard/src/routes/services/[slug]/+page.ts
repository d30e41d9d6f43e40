import { partHypotheses, servicePage } from 'shared/contracts';
import { load as ask, topics } from '$lib/loading.js';
import { reader } from '$lib/state/reader.svelte.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.readings);
  const { fetch, params, untrack } = event;
  const url = untrack(() => event.url);
  // The figures do not wait for what is only told beside them, nor fall with it.
  const learning = ask(`/api/services/${params.slug}/hypotheses`, partHypotheses, { fetch, url }).catch(() => null);
  const service = await ask(`/api/services/${params.slug}`, servicePage, { fetch, url });
  reader.asOf = service.asOf;
  return { service, learning };
};
