import { coverageList, pullList, sourceList } from 'shared/contracts';
import { load as ask, topics } from '$lib/loading.js';
import { reader } from '$lib/state/reader.svelte.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.sources);
  const [sources, coverage, pulls] = await Promise.all([
    ask('/api/sources', sourceList, event),
    ask('/api/sources/coverage', coverageList, event),
    ask('/api/pulls', pullList, event),
  ]);
  reader.asOf = sources.asOf;
  return { sources, coverage, pulls };
};
