import { partHypotheses } from 'shared/contracts';
import { compared } from '$lib/compare/compared.js';
import { begunInParts } from '$lib/compare/view.js';
import { load as ask } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const place = `/services/${event.params.slug}`;
  const { hypotheses } = await ask(`/api${place}/hypotheses`, partHypotheses, event);
  return compared(event, place, begunInParts(hypotheses));
};
