import { organisationLearning } from 'shared/contracts';
import { load as ask, topics } from '$lib/loading.js';
import { reader } from '$lib/state/reader.svelte.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.readings);
  const learning = await ask('/api/learning', organisationLearning, event);
  reader.asOf = learning.asOf;
  return { learning };
};
