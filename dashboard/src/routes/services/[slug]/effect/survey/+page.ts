import { servicePage } from 'shared/contracts';
import { load as ask, topics } from '$lib/loading.js';
import { may } from '$lib/may.js';
import { loadSurveys } from '$lib/survey/load-surveys.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.imports);
  const place = `/services/${event.params.slug}`;
  const [service, { session }] = await Promise.all([
    ask(`/api${place}`, servicePage.pick({ slug: true, name: true }), event),
    event.parent(),
  ]);
  return { service, ...(await loadSurveys({ place, mayChange: may(session, ['team', 'ops']) }, event)) };
};
