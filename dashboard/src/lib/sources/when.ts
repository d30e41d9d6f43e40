import { locales, type Language } from 'shared/language';
import { daysBetween } from '../weeks.js';

/** An instant as people speak of it: "17:02" today, "Friday 17:02" within the last six days or the next, else null. */
export function nearDay(
  at: string,
  asOf: string,
  language: Language,
  zone: string,
): { readonly day: string | null; readonly time: string } | null {
  if (Math.abs(daysBetween(at, asOf)) > 6) return null;
  const format = (options: Intl.DateTimeFormatOptions, instant: string): string =>
    new Intl.DateTimeFormat(locales[language], { ...options, timeZone: zone }).format(new Date(instant));
  const time = format({ timeStyle: 'short' }, at);
  const isToday = format({ dateStyle: 'short' }, at) === format({ dateStyle: 'short' }, asOf);
  return { day: isToday ? null : format({ weekday: 'long' }, at), time };
}
