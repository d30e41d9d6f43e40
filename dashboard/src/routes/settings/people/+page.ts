import { accountList } from 'shared/contracts';
import { load as ask, topics } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.people);
  return { people: await ask('/api/accounts', accountList, event) };
};
