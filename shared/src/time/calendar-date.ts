/** A day of the calendar, `2026-11-21`, without place or hour. Two of them compare as text. */
export type CalendarDate = string;

const dayLength = 86_400_000;

const toUtc = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);
const fromUtc = (instant: number): CalendarDate => new Date(instant).toISOString().slice(0, 10);

export const addDays = (date: CalendarDate, days: number): CalendarDate => fromUtc(toUtc(date) + days * dayLength);

/** Whole days from one date to the other; negative when `to` is the earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => (toUtc(to) - toUtc(from)) / dayLength;

/** 1 is Monday, 7 is Sunday. */
export const isoWeekday = (date: CalendarDate): number => ((new Date(toUtc(date)).getUTCDay() + 6) % 7) + 1;

export const mondayOf = (date: CalendarDate): CalendarDate => addDays(date, 1 - isoWeekday(date));

/** First day of the stretch of `length` months (1 month, 4 = tertial, 12 = year) that `date` lies in. */
export function firstOfMonths(date: CalendarDate, length: 1 | 4 | 12): CalendarDate {
  const day = new Date(toUtc(date));
  const month = Math.floor(day.getUTCMonth() / length) * length;
  return fromUtc(Date.UTC(day.getUTCFullYear(), month, 1));
}

/** `date` must be the first of a month. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const day = new Date(toUtc(date));
  return fromUtc(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1));
}

/** ISO 8601 week of a day, `2026-W47`: the year is the one its Thursday lies in. */
export function isoWeek(date: CalendarDate): string {
  const thursday = addDays(mondayOf(date), 3);
  const year = thursday.slice(0, 4);
  const number = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** Monday of an ISO week. */
export function mondayOfIsoWeek(week: string): CalendarDate {
  const [year = '', number = ''] = week.split('-W');
  return addDays(mondayOf(`${year}-01-04`), (Number(number) - 1) * 7);
}
