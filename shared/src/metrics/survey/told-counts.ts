import { smallestGroup } from '../../domain/indicator.js';
import type { CalendarDate } from '../../time/calendar-date.js';

/** How many saw and sent a survey on a day at one of its end points; `inPart` of them left a question out. */
export interface SurveyDay {
  readonly on: CalendarDate;
  readonly endPoint: string;
  readonly shown: number;
  readonly answered: number;
  readonly inPart: number;
}

type Counts = Omit<SurveyDay, 'on'>;

/**
 * How many saw and sent a survey, as it may be told beside what is shown of its answers (decisions.md 17). Whole fives alone
 * would not do: eleven are shown, fifteen have answered, and everybody knows that four are new. So nothing is told of days that
 * are not over; the counts move on only on a day on which five or more have come at each end point where anybody has, so
 * that no part follows from the others; and they never add up to more answers than are shown.
 * @param days of days that are over
 * @param published answers that are shown of the survey's indicator; Infinity where it feeds none
 */
export function toldCounts(days: readonly SurveyDay[], published: number): Counts[] {
  const endPoints = [...new Set(days.map(({ endPoint }) => endPoint))].sort();
  const dates = [...new Set(days.map(({ on }) => on))].sort();
  const upTo = (date: CalendarDate): Counts[] =>
    endPoints.map((endPoint) => {
      const own = days.filter((day) => day.endPoint === endPoint && day.on <= date);
      const sum = (of: (day: SurveyDay) => number): number => own.reduce((all, day) => all + of(day), 0);
      return {
        endPoint,
        shown: sum(({ shown }) => shown),
        answered: sum(({ answered }) => answered),
        inPart: sum(({ inPart }) => inPart),
      };
    });
  const all = dates.map(upTo);
  const nothing = endPoints.map((endPoint) => ({ endPoint, shown: 0, answered: 0, inPart: 0 }));
  const fits = (counts: readonly Counts[]): boolean =>
    counts.reduce((sum, { answered }) => sum + fives(answered), 0) <= published;
  const whole = steps(all, ({ answered }) => answered).findLast(fits) ?? nothing;
  const before = all.slice(0, all.indexOf(whole) + 1);
  const inPart = steps(before, (counts) => counts.inPart).at(-1) ?? nothing;
  return whole.map(({ endPoint, shown, answered }, index) => ({
    endPoint,
    shown: fives(shown),
    answered: fives(answered),
    inPart: fives(inPart[index]?.inPart ?? 0),
  }));
}

/** The days on which each end point has none or at least five more than on the last such day. */
function steps(all: readonly Counts[][], of: (counts: Counts) => number): Counts[][] {
  const found: Counts[][] = [];
  for (const counts of all) {
    const last = found.at(-1);
    const more = counts.map((one, index) => of(one) - (last?.[index] ? of(last[index]) : 0));
    if (more.every((n) => n === 0 || n >= smallestGroup) && more.some((n) => n > 0)) found.push(counts);
  }
  return found;
}

const fives = (n: number): number => n - (n % smallestGroup);
