import { addDays, addMonths, firstOfMonths, isoWeek, mondayOf, mondayOfIsoWeek, type CalendarDate } from 'shared/time';
import { dateForm, readDate } from './dates.js';

/** Calendar days a reading answers for; `to` is the first day after it. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const week = /^(\d{4})-?[WUV](\d{1,2})$/i;
const month = /^(\d{4})-(0?[1-9]|1[0-2])$/;
const tertial = /^(\d{4})-?T([123])$/i;

/** `2026-W34`, `2026-08`, `2026-T2`, or a day, which stands for the ISO week it lies in. Null when it is none of them. */
export function readPeriod(cell: string): Period | null {
  const text = cell.trim();
  const [inWeek, inMonth, inTertial] = [week.exec(text), month.exec(text), tertial.exec(text)];
  if (inWeek) return namedWeek(`${inWeek[1]}-W${inWeek[2]?.padStart(2, '0')}`);
  if (inTertial) return months(`${inTertial[1]}-${String(Number(inTertial[2]) * 4 - 3).padStart(2, '0')}-01`, 4);
  if (inMonth) return months(`${inMonth[1]}-${inMonth[2]?.padStart(2, '0')}-01`, 1);
  // Day first or month first: nobody is asked for readings, and nobody guesses.
  const day = dateForm(text) === 'either' ? null : readDate(text, 'dmy');
  return day === null ? null : periodOf(day, 'week');
}

/** The day, ISO week, month or tertial that a calendar day lies in. */
export function periodOf(day: CalendarDate, length: 'day' | 'week' | 'month' | 'tertial'): Period {
  switch (length) {
    case 'day':
      return { from: day, to: addDays(day, 1) };
    case 'week':
      return { from: mondayOf(day), to: addDays(mondayOf(day), 7) };
    case 'month':
      return months(day, 1);
    case 'tertial':
      return months(day, 4);
  }
}

function months(day: CalendarDate, length: 1 | 4): Period {
  const from = firstOfMonths(day, length);
  return { from, to: addMonths(from, length) };
}

/** Null for a week that its year does not have: most years have no week 53. */
function namedWeek(name: string): Period | null {
  const monday = mondayOfIsoWeek(name);
  return isoWeek(monday) === name ? periodOf(monday, 'week') : null;
}
