import { figureText } from '../figure-text.js';
import { t } from '../state/reader.svelte.js';
import { daysBetween } from '../weeks.js';

const minute = 1 / 1440;

/** How long ago an instant was, by the server's clock; null = it has not been yet. */
export function agoText(at: string | null, asOf: string): string {
  if (at === null) return t('sources-page.notYet');
  const age = daysBetween(at, asOf);
  return age < minute ? t('sources-page.justNow') : t('sources-page.ago', { age: figureText(age, 'days') });
}
