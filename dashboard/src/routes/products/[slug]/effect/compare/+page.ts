import { hypothesisList } from 'shared/contracts';
import { compared } from '$lib/compare/compared.js';
import { begunOf } from '$lib/compare/view.js';
import { load as ask } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const place = `/products/${event.params.slug}`;
  const { open, past } = await ask(`/api${place}/hypotheses`, hypothesisList, event);
  return compared(event, place, begunOf([...open, ...past], place));
};
