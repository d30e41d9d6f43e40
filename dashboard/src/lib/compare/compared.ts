import type { LoadEvent } from '@sveltejs/kit';
import { comparison, type Comparison } from 'shared/contracts';
import { load as ask, topics } from '../loading.js';
import { reader } from '../state/reader.svelte.js';
import { askedOf, compareViewOf, type Begun, type CompareView } from './view.js';

/** What stands on a page of comparison, for a product or a service at `place`. Everything that is compared stands in the address. */
export async function compared(
  event: LoadEvent,
  place: string,
  hypotheses: readonly Begun[],
): Promise<{ comparison: Comparison; hypotheses: readonly Begun[]; view: CompareView }> {
  event.depends(topics.readings);
  const view = compareViewOf(event.url.searchParams);
  const query = new URLSearchParams({ window: view.period });
  const against = askedOf(view.against, hypotheses);
  if (against !== null) query.set('against', against);
  if (view.segment !== null) query.set('segment', view.segment);
  const found = await ask(`/api${place}/effect/comparison?${query.toString()}`, comparison, event);
  reader.asOf = found.asOf;
  return { comparison: found, hypotheses, view: { ...view, against: against === null ? null : view.against } };
}
