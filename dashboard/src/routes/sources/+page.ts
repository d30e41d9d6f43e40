import { sourceList } from 'shared/contracts';
import { load as ask, topics } from '$lib/loading.js';
import { reader } from '$lib/state/reader.svelte.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.sources);
  const sources = await ask('/api/sources', sourceList, event);
  reader.asOf = sources.asOf;
  return { sources };
};
