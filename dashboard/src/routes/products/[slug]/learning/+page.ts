import { contactList, hypothesisList, indicatorList, insightList, productAbility, productPage } from 'shared/contracts';
import { load as ask, topics } from '$lib/loading.js';
import { reader } from '$lib/state/reader.svelte.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.readings);
  const path = `/api/products/${event.params.slug}`;
  const [product, hypotheses, { indicators }, contacts, insights, ability] = await Promise.all([
    ask(path, productPage.pick({ id: true, slug: true, name: true, area: true }), event),
    ask(`${path}/hypotheses`, hypothesisList, event),
    ask(`${path}/indicators`, indicatorList, event),
    ask(`${path}/contacts`, contactList, event),
    ask(`${path}/insights`, insightList, event),
    ask(`${path}/ability`, productAbility, event),
  ]);
  reader.asOf = hypotheses.asOf;
  return { product, hypotheses, indicators, contacts, insights, ability };
};
