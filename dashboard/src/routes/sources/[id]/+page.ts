import { error } from '@sveltejs/kit';
import { environmentList, runPage, sourceCare, sourceList } from 'shared/contracts';
import { load as ask, topics } from '$lib/loading.js';
import { may } from '$lib/may.js';
import { reader } from '$lib/state/reader.svelte.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.sources);
  const { connections, connectors, asOf } = await ask('/api/sources', sourceList, event);
  const source = connections.find((connection) => connection.id === event.params.id);
  const connector = connectors.find((one) => one.id === source?.connector);
  if (!source) error(404, { message: 'no such source' });
  reader.asOf = asOf;
  const { session } = await event.parent();
  const tended = may(session, 'ops') ? await tend(source.id, event) : null;
  return { source, connector: connector ?? null, tended, asOf };
};

/** What ops alone see. */
async function tend(id: string, event: Parameters<PageLoad>[0]) {
  const [care, runs, { environments }] = await Promise.all([
    ask(`/api/sources/${id}/care`, sourceCare, event),
    ask(`/api/sources/${id}/runs`, runPage, event),
    ask(`/api/sources/${id}/environments`, environmentList, event),
  ]);
  return { care, runs, environments };
}
