import { stageMapping } from 'shared/contracts';
import { load as ask } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const mapping = await ask(`/api/sources/${event.params.id}/stages`, stageMapping, event);
  return { rules: mapping.rules, id: event.params.id };
};
