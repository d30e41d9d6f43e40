import { smallestGroup } from '../../domain/indicator.js';
import { addDays, mondayOf, type CalendarDate } from '../../time/calendar-date.js';

/** Answers of one or more whole weeks, as far as they may be shown. */
export interface AnswerGroup {
  /** Monday. */
  readonly from: CalendarDate;
  /** The first day after it. */
  readonly to: CalendarDate;
  readonly n: number;
  /** Sums of the answers' scores (for shares: 1 or 0) and of their squares. */
  readonly total: number;
  readonly squares: number;
  /** Too few answers are left of what was once shown: nothing of the group may be shown now. */
  readonly hidden: boolean;
}

/** Sums of one day's answers. */
export interface DaySum {
  readonly on: CalendarDate;
  readonly n: number;
  readonly total: number;
  readonly squares: number;
}

/**
 * Which answers may be shown now, given what was shown before (decisions.md 17):
 * no group under five; weeks under five are merged with the weeks after them, not hidden one by one; a group's borders
 * stay once shown, and its number of answers changes only by five or more. So nobody can learn of fewer than five
 * answers by comparing two showings. Weeks that have not reached five wait. A correction that leaves the number of
 * answers as it was is shown at once, and a group that lost all its answers is forgotten.
 */
export function publish(days: readonly DaySum[], before: readonly AnswerGroup[]): AnswerGroup[] {
  const weeks = weekSums(days);
  const kept = before.flatMap((group) => renewed(group, [...weeks.values()]));
  const free = [...weeks.values()].filter(
    (week) => !before.some(({ from, to }) => from <= week.from && week.from < to),
  );
  return [...kept, ...grouped(free, before)].sort((a, b) => (a.from < b.from ? -1 : 1));
}

function renewed(group: AnswerGroup, weeks: readonly AnswerGroup[]): AnswerGroup[] {
  const inside = weeks.filter((week) => group.from <= week.from && week.from < group.to);
  const now = inside.reduce(joined, { ...group, n: 0, total: 0, squares: 0, hidden: false });
  const change = Math.abs(now.n - group.n);
  if (now.n === 0) return [];
  if (change > 0 && change < smallestGroup) return [group];
  return [now.n < smallestGroup ? { ...group, hidden: true } : now];
}

/** Weeks in order; one that starts under five takes in the weeks after it until the group has five. */
function grouped(weeks: readonly AnswerGroup[], taken: readonly AnswerGroup[]): AnswerGroup[] {
  const groups: AnswerGroup[] = [];
  let waiting: AnswerGroup[] = [];
  for (const week of weeks) {
    const [first] = waiting;
    if (first && taken.some((group) => first.from < group.from && group.from < week.from)) waiting = [];
    waiting.push(week);
    const group = waiting.slice(1).reduce(joined, waiting[0] ?? week);
    if (group.n < smallestGroup) continue;
    groups.push(group);
    waiting = [];
  }
  return groups;
}

function weekSums(days: readonly DaySum[]): Map<CalendarDate, AnswerGroup> {
  const weeks = new Map<CalendarDate, AnswerGroup>();
  for (const { on, n, total, squares } of [...days].sort((a, b) => (a.on < b.on ? -1 : 1))) {
    const from = mondayOf(on);
    const day = { from, to: addDays(from, 7), n, total, squares, hidden: false };
    const known = weeks.get(from);
    weeks.set(from, known ? joined(known, day) : day);
  }
  return weeks;
}

const joined = (first: AnswerGroup, second: AnswerGroup): AnswerGroup => ({
  ...first,
  to: first.to > second.to ? first.to : second.to,
  n: first.n + second.n,
  total: first.total + second.total,
  squares: first.squares + second.squares,
});
