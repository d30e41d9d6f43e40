import { comparison, hypothesisList } from 'shared/contracts';
import { askedOf, compareViewOf } from '$lib/compare/view.js';
import { load as ask, topics } from '$lib/loading.js';
import { reader } from '$lib/state/reader.svelte.js';
import type { PageLoad } from './$types';

/** Everything that is compared stands in the address. */
export const load: PageLoad = async (event) => {
  event.depends(topics.readings);
  const { slug } = event.params;
  const view = compareViewOf(event.url.searchParams);
  const { open, past } = await ask(`/api/products/${slug}/hypotheses`, hypothesisList, event);
  const hypotheses = [...open, ...past];
  const query = new URLSearchParams({ window: view.period });
  const against = askedOf(view.against, hypotheses);
  if (against !== null) query.set('against', against);
  if (view.segment !== null) query.set('segment', view.segment);
  const found = await ask(`/api/products/${slug}/effect/comparison?${query.toString()}`, comparison, event);
  reader.asOf = found.asOf;
  return { comparison: found, hypotheses, view: { ...view, against: against === null ? null : view.against } };
};
