import { smallestGroup } from '../../domain/indicator.js';
import { addDays, mondayOf, type CalendarDate } from '../../time/calendar-date.js';
import type { IndicatorInput } from '../inputs.js';
import { countOf, others, together, type AnswerCounts } from './counts.js';
import type { KeptOpen } from './kept-open.js';
import { daySums, fewestIn, isShare } from './scores.js';

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
  /** The very answers that it was last made of; null where it was shown before these were kept. */
  readonly answers?: AnswerCounts | null;
}

/** A group with the very answers that it was last made of, so that it can be told how many have come and gone since. */
export interface KeptGroup extends AnswerGroup {
  readonly answers: AnswerCounts | null;
}

/**
 * Which answers may be shown now, given what was shown before (decisions.md 17):
 * no group under five; weeks under five are merged with the weeks after them, not hidden one by one; a group's borders
 * stay once shown, and what is told of it changes only when at least five answers have come, which are then added, or when at
 * least five have gone, which are then taken out. Fewer than five wait, each for themselves: four that have gone are not told
 * by five that come. Not their number decides that but the answers themselves: one that is put in another's place leaves
 * the number as it was, and would be told by the new sum. Weeks that have not reached five wait. A group of which fewer than
 * five are left is hidden in the same way whether a few are left or none, and comes back when five new ones have come. So
 * nobody can learn of fewer than five answers by comparing showings. Of single durations a group is of nine or more (`fewestIn`).
 */
export function publish(indicator: IndicatorInput, before: readonly KeptGroup[]): KeptGroup[] {
  const answers = indicator.answers.filter(({ score, n }) => n > 0 && (score !== null || isShare(indicator)));
  const kept = before.map((group) =>
    renewed(
      group,
      answers.filter(({ on }) => group.from <= on && on < group.to),
      indicator,
    ),
  );
  const free = answers.filter(({ on }) => !before.some(({ from, to }) => from <= on && on < to));
  return [...kept, ...grouped(free, before, indicator)].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/**
 * The indicator with no other answers than those that are shown, and of open cases what may be told: all that anybody who measures
 * may see of it. Of a part of the answers nobody knows which cases are open.
 */
export function onlyShown(
  indicator: IndicatorInput,
  groups: readonly KeptGroup[],
  open: readonly KeptOpen[] = [],
): IndicatorInput {
  const answers = groups.filter(({ hidden }) => !hidden).flatMap((group) => group.answers ?? []);
  return { ...indicator, answers, open, waiting: indicator.answers.length > 0 || groups.length > 0 };
}

function renewed(group: KeptGroup, now: AnswerCounts, indicator: IndicatorInput): KeptGroup {
  const before = group.answers;
  if (before === null) return fromNumbers(group, now, indicator);
  const come = others(now, before);
  const gone = others(before, now);
  const left = countOf(gone) < smallestGroup ? before : others(before, gone);
  const shown = countOf(come) < smallestGroup ? left : together(left, come);
  return groupOf({ ...group, hidden: countOf(shown) < fewestIn(indicator) }, shown, indicator);
}

/** Only its numbers were kept: it goes over to its answers once they agree, or differ by as much as may be told. */
function fromNumbers(group: KeptGroup, now: AnswerCounts, indicator: IndicatorInput): KeptGroup {
  const found = groupOf(group, now, indicator);
  const change = Math.abs(found.n - group.n);
  const same = change === 0 && found.total === group.total && found.squares === group.squares;
  if (change < smallestGroup && !same) return group;
  return { ...found, hidden: found.n < fewestIn(indicator) };
}

/** A group of these answers. */
export const groupOf = (
  { from, to, hidden }: Pick<KeptGroup, 'from' | 'to' | 'hidden'>,
  answers: AnswerCounts,
  indicator: IndicatorInput,
): KeptGroup => {
  const days = daySums({ ...indicator, answers });
  const sum = (what: 'n' | 'total' | 'squares'): number => days.reduce((all, day) => all + day[what], 0);
  return { from, to, n: sum('n'), total: sum('total'), squares: sum('squares'), hidden, answers };
};

/** Weeks in order; one that starts under five takes in the weeks after it until the group has five. */
function grouped(answers: AnswerCounts, taken: readonly KeptGroup[], indicator: IndicatorInput): KeptGroup[] {
  const groups: KeptGroup[] = [];
  let waiting: (readonly [monday: CalendarDate, of: AnswerCounts])[] = [];
  for (const [monday, of] of weeksOf(answers)) {
    const first = waiting[0]?.[0];
    if (first && taken.some(({ from }) => first < from && from < monday)) waiting = [];
    waiting.push([monday, of]);
    const all = waiting.flatMap(([, counts]) => counts);
    if (countOf(all) < fewestIn(indicator)) continue;
    const place = { from: waiting[0]?.[0] ?? monday, to: addDays(monday, 7), hidden: false };
    groups.push(groupOf(place, all, indicator));
    waiting = [];
  }
  return groups;
}

function weeksOf(answers: AnswerCounts): Map<CalendarDate, AnswerCounts> {
  const weeks = new Map<CalendarDate, AnswerCounts>();
  for (const count of answers.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    const monday = mondayOf(count.on);
    weeks.set(monday, [...(weeks.get(monday) ?? []), count]);
  }
  return weeks;
}
