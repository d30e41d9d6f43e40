import type { CalendarDate } from './calendar-date.js';

export interface HolidayBand {
  readonly from: CalendarDate;
  /** Included. */
  readonly to: CalendarDate;
  readonly name: 'july';
}

/** July is when Norway and Sweden are on holiday: shaded in every lane, never removed from the figures (decisions.md 5). */
export function holidayBands(from: CalendarDate, to: CalendarDate): HolidayBand[] {
  const bands: HolidayBand[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const july = { from: `${String(year)}-07-01`, to: `${String(year)}-07-31`, name: 'july' } as const;
    if (july.from <= to && july.to >= from) bands.push(july);
  }
  return bands;
}
