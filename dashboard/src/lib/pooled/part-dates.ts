import type { ServicePage } from 'shared/contracts';
import { formatDate } from 'shared/language';
import { lastDay, type Stretch } from '../product/stretches.js';
import { reader, t } from '../state/reader.svelte.js';

/** When a product was part of a service, where that was not always; `to` is told as the last day. */
export function partDates(parts: ServicePage['parts'], productSlug: string): string | null {
  const told = parts.filter((part) => part.productSlug === productSlug).map(datesTold);
  return told.includes(null) ? null : told.join(' · ');
}

/** From when to when something belongs to something else; null where that is always. */
export function datesTold(dated: Stretch): string | null {
  const [from, to] = [day(dated.from), day(lastDay(dated.to))];
  if (from !== null && to !== null) return t('areas-page.between', { from, to });
  if (from !== null) return t('areas-page.since', { from });
  return to === null ? null : t('areas-page.until', { to });
}

const day = (date: string | null): string | null => (date === null ? null : formatDate(date, reader.language));
