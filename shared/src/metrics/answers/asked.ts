import { smallestGroup } from '../../domain/indicator.js';
import type { CalendarDate } from '../../time/calendar-date.js';
import type { Response } from './non-response.js';

/** How many were asked: so many at least, and so many at most. */
export interface AskedRange {
  readonly least: number;
  readonly most: number;
}

/**
 * How many were asked over the days of a group of answers, as far as it may be told beside what is shown of them (decisions.md
 * 17): in whole fives, and only where five or more of them are not among the answers that are shown. So whoever looks on two
 * days can never tell somebody who was asked from somebody who answered. Null = nobody said, or it may not be told.
 */
export function askedOver(
  asked: readonly { readonly on: CalendarDate; readonly n: number }[],
  group: { readonly from: CalendarDate; readonly to: CalendarDate; readonly n: number },
): AskedRange | null {
  const all = asked.reduce((sum, { on, n }) => (group.from <= on && on < group.to ? sum + n : sum), 0);
  const least = all - (all % smallestGroup);
  return least < group.n + smallestGroup ? null : { least, most: least + smallestGroup - 1 };
}

/** Of several stretches together; null where it is not known of each. */
export function allAsked(each: readonly (AskedRange | null)[]): AskedRange | null {
  const known = each.filter((one) => one !== null);
  if (known.length === 0 || known.length < each.length) return null;
  const sum = (of: keyof AskedRange): number => known.reduce((all, one) => all + one[of], 0);
  return { least: sum('least'), most: sum('most') };
}

/** The response rate of n answers (methods.md E.5). */
export const rateOf = (n: number, { least, most }: AskedRange): Response => ({
  ...{ answered: n, shown: least },
  low: n / most,
  high: Math.min(1, n / least),
});
