import { error } from '@sveltejs/kit';
import { sourceList } from 'shared/contracts';
import { load as ask, topics } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.sources);
  const { connections, connectors, asOf } = await ask('/api/sources', sourceList, event);
  const source = connections.find((connection) => connection.id === event.params.id);
  const connector = connectors.find((one) => one.id === source?.connector);
  if (!source) error(404, { message: 'no such source' });
  return { source, connector: connector ?? null, asOf };
};
