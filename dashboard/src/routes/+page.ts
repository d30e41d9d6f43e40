import { overview } from 'shared/contracts';
import { windowBefore } from 'shared/time';
import { load as ask, topics } from '$lib/loading.js';
import { reader } from '$lib/state/reader.svelte.js';
import { periodOf, periods } from '$lib/view.js';
import type { PageLoad } from './$types';

/** Figures of the last twelve weeks unless the address names another period, and beside them those of the period before. */
export const load: PageLoad = async (event) => {
  event.depends(topics.readings);
  const search = event.url.searchParams;
  const period = periodOf(search, periods, 'weeks:12');
  const earlier = windowBefore(period);
  const read = (window: string) => ask(`/api/overview?window=${window}`, overview, event);
  const [found, before] = await Promise.all([
    read(period),
    search.get('compare') === '1' && earlier ? read(earlier) : null,
  ]);
  reader.asOf = found.asOf;
  return { overview: found, before, period, comparable: earlier !== null };
};
