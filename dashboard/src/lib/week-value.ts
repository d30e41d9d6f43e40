import type { SentenceValue } from 'shared/contracts';
import { onAxis } from './weeks.js';

/** The ISO week of a calendar day, or of a bucket that is named by its week already, as a value to speak of. */
export function weekValue(dayOrBucket: string): SentenceValue {
  return { kind: 'week', value: dayOrBucket.includes('-W') ? dayOrBucket : isoWeek(dayOrBucket) };
}

/** `2026-11-21` is in `2026-W47`: a week belongs to the year of its Thursday. */
export function isoWeek(day: string): string {
  const date = new Date(onAxis(day));
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const year = date.getUTCFullYear();
  const number = Math.ceil(((date.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7);
  return `${String(year)}-W${String(number).padStart(2, '0')}`;
}
