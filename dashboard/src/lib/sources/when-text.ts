import { reader, t } from '../state/reader.svelte.js';
import { nearDay } from './when.js';

/** "17:02", "Friday 17:02", or the date with its time where that is further away. */
export function whenText(at: string): string {
  const near = nearDay(at, reader.asOf, reader.language, reader.zone);
  if (!near) return t('sources-page.instant', { at: { kind: 'instant', value: at } });
  return near.day === null ? near.time : t('sources-page.dayAndTime', { day: near.day, time: near.time });
}
