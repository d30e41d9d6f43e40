import { surveyList, surveyTextList } from 'shared/contracts';
import { load } from '../loading.js';

/** Surveys with what people wrote; what waits to be read is for those who may let it through. */
export async function loadSurveys(
  { place, mayChange }: { place: string; mayChange: boolean },
  event: Parameters<typeof load>[2],
) {
  const path = `/api${place}/surveys`;
  const { surveys } = await load(path, surveyList, event);
  const texts = await Promise.all(
    surveys.map(async ({ id }) => ({
      shown: await load(`${path}/${id}/texts`, surveyTextList, event),
      waiting: mayChange ? await load(`${path}/${id}/texts/waiting`, surveyTextList, event) : null,
    })),
  );
  return { mayChange, surveys: surveys.map((survey, index) => ({ survey, texts: texts[index] })) };
}
