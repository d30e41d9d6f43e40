import { session } from 'shared/contracts';
import { load as ask, topics } from '$lib/loading.js';
import { reader } from '$lib/state/reader.svelte.js';
import type { LayoutLoad } from './$types';

export const ssr = false;
export const prerender = false;

export const load: LayoutLoad = async (event) => {
  event.depends(topics.session);
  const url = new URL(event.untrack(() => event.url.href));
  reader.start(url);
  const found = await ask('/api/session', session, { fetch: event.fetch, url });
  reader.zone = found.organisation.zone;
  return { session: found };
};
