import { error } from '@sveltejs/kit';
import { effectPage, indicatorDefinitions, productPage, sentReadings } from 'shared/contracts';
import { sentence } from 'shared/language';
import { load as ask, topics } from '$lib/loading.js';
import { may } from '$lib/may.js';
import { reader } from '$lib/state/reader.svelte.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.readings);
  const path = `/api/products/${event.params.slug}`;
  const [{ session }, product, { versions }, effect] = await Promise.all([
    event.parent(),
    ask(path, productPage.pick({ id: true, slug: true, name: true, area: true }), event),
    ask(`${path}/indicators/${event.params.key}/definitions`, indicatorDefinitions, event),
    ask(`${path}/effect`, effectPage, event),
  ]);
  reader.asOf = effect.asOf;
  const indicator = effect.indicators.find(({ key }) => key === event.params.key);
  if (indicator) {
    const readings = may(session, ['team', 'ops'], product)
      ? (await ask(`${path}/indicators/${event.params.key}/readings`, sentReadings, event)).readings
      : null;
    return { product, versions, indicator, readings };
  }
  const message = sentence('effect.noIndicator', { key: event.params.key });
  error(404, { message: message.key, fault: { kind: 'yours', message, requestId: '' } });
};
