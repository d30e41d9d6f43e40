import { boardList, stageChanges, stageMapping } from 'shared/contracts';
import { load as ask } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const path = `/api/sources/${event.params.id}/stages`;
  const [{ rules }, { boards }, { changes }] = await Promise.all([
    ask(path, stageMapping, event),
    ask(`${path}/boards`, boardList, event),
    ask(`${path}/changes`, stageChanges, event),
  ]);
  return { rules, boards, changes, id: event.params.id };
};
