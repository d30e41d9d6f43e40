import type { ServicePage } from 'shared/contracts';
import { formatDate } from 'shared/language';
import { reader, t } from '../state/reader.svelte.js';
import { addDays } from '../weeks.js';

/** When a product was part of a service, where that was not always; `to` is told as the last day. */
export function partDates(parts: ServicePage['parts'], productSlug: string): string | null {
  const dated = parts.filter((part) => part.productSlug === productSlug);
  if (dated.some(({ from, to }) => from === null && to === null)) return null;
  return dated.map(({ from, to }) => told(day(from), day(to === null ? null : addDays(to, -1)))).join(' · ');
}

const day = (date: string | null): string | null => (date === null ? null : formatDate(date, reader.language));

function told(from: string | null, to: string | null): string {
  if (from !== null && to !== null) return t('areas-page.between', { from, to });
  return from === null ? t('areas-page.until', { to: to ?? '' }) : t('areas-page.since', { from });
}
