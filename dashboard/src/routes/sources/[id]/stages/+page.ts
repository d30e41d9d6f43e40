import { boardList, stageMapping } from 'shared/contracts';
import { load as ask } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const path = `/api/sources/${event.params.id}/stages`;
  const [{ rules }, { boards }] = await Promise.all([
    ask(path, stageMapping, event),
    ask(`${path}/boards`, boardList, event),
  ]);
  return { rules, boards, id: event.params.id };
};
