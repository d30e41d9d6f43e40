import { importBatchList, indicatorList, subjectPulls } from 'shared/contracts';
import { load } from '../loading.js';

/** What the page that brings answers shows. */
export async function loadBringing(place: string, event: Parameters<typeof load>[2]) {
  const [{ indicators }, { batches }, { pulls }] = await Promise.all([
    load(`/api${place}/indicators`, indicatorList, event),
    load(`/api${place}/imports`, importBatchList, event),
    load(`/api${place}/pulls`, subjectPulls, event),
  ]);
  return { indicators, batches, pulls };
}
