import { error } from '@sveltejs/kit';
import { effectPage, indicatorDefinitions, sentReadings } from 'shared/contracts';
import { sentence } from 'shared/language';
import { load } from '../loading.js';
import { reader } from '../state/reader.svelte.js';

/** What the page of one indicator shows; its single readings where they are for this reader. */
export async function loadDefinition(
  { place, key, mayChange }: { place: string; key: string; mayChange: boolean },
  event: Parameters<typeof load>[2],
) {
  const own = `/api${place}/indicators/${key}`;
  const [{ versions }, effect] = await Promise.all([
    load(`${own}/definitions`, indicatorDefinitions, event),
    load(`/api${place}/effect`, effectPage, event),
  ]);
  reader.asOf = effect.asOf;
  const indicator = effect.indicators.find((one) => one.key === key);
  if (indicator) {
    const readings = mayChange ? (await load(`${own}/readings`, sentReadings, event)).readings : null;
    return { versions, indicator, readings, mayChange };
  }
  const message = sentence('effect.noIndicator', { key });
  error(404, { message: message.key, fault: { kind: 'yours', message, requestId: '' } });
}
