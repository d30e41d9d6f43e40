import { productPage, surveyList, surveyTextList } from 'shared/contracts';
import { load as ask, topics } from '$lib/loading.js';
import { may } from '$lib/may.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.imports);
  const path = `/api/products/${event.params.slug}`;
  const [product, { surveys }, { session }] = await Promise.all([
    ask(path, productPage.pick({ id: true, name: true, slug: true, area: true }), event),
    ask(`${path}/surveys`, surveyList, event),
    event.parent(),
  ]);
  const mayChange = may(session, ['team', 'ops'], product);
  const texts = await Promise.all(
    surveys.map(async ({ id }) => ({
      shown: await ask(`${path}/surveys/${id}/texts`, surveyTextList, event),
      waiting: mayChange ? await ask(`${path}/surveys/${id}/texts/waiting`, surveyTextList, event) : null,
    })),
  );
  return { product, mayChange, surveys: surveys.map((survey, index) => ({ survey, texts: texts[index] })) };
};
