import { overview } from 'shared/contracts';
import { load as ask, topics } from '$lib/loading.js';
import { reader } from '$lib/state/reader.svelte.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.readings);
  const found = await ask('/api/overview', overview, event);
  reader.asOf = found.asOf;
  return { overview: found };
};
