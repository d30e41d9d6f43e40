import { smallestGroup } from '../../domain/indicator.js';
import { addDays, type CalendarDate } from '../../time/calendar-date.js';
import type { IndicatorInput } from '../inputs.js';
import { countOf, others, type AnswerCounts } from './counts.js';
import type { LastingCount } from './durations.js';
import { openCount, type KeptOpen, type OpenCases } from './kept-open.js';
import type { KeptGroup } from './publish.js';

/**
 * Which counts of open cases may be told now, given what was told before (decisions.md 17). A count of cases tells by itself, and
 * beside those of other days: what lies between two of them is how many cases came and how many ended. So one is told only
 *
 * - of five or more cases, at the end of a group of ended ones that is shown;
 * - where between it and the told ones before and after it whole shown groups lie, none of whose answers wait, and where the cases
 *   that ended between the two, and those that came, are nobody or five or more;
 * - instead of what was told of the same day before only where five or more came to it or none, and five or more went or none.
 *
 * What differs by fewer leaves what was told as it stands; what may not be told for another reason is not shown any more.
 * A count that was taken back, or gave way, goes on standing in the way of others: whoever saw it remembers it. What is told of a
 * number is a whole five (`openRange`), so that answers that come or go afterwards do not tell the difference either.
 *
 * @param indicator with all answers and open cases there are
 * @param groups of ended cases as they are shown now
 */
export function releaseOpen(
  indicator: IndicatorInput,
  groups: readonly KeptGroup[],
  before: readonly KeptOpen[],
): KeptOpen[] {
  const now = new Map((indicator.open ?? []).flatMap(({ on, ages }) => (ages === null ? [] : [[on, ages] as const])));
  const kept = new Map(before.map((one) => [one.on, one]));
  for (const on of [...new Set([...kept.keys(), ...now.keys()])].sort()) {
    const beside = [...kept.values()].filter((one) => one.on !== on && one.ages !== null);
    const fits = (ages: readonly LastingCount[]): boolean =>
      openCount(ages) >= smallestGroup &&
      groups.some(({ to, hidden }) => !hidden && to === addDays(on, 1)) &&
      neighbours(on, beside).every(([one, other]) =>
        flowIsTold(
          { on: one?.on ?? on, ages: one?.ages ?? ages },
          { on: other?.on ?? on, ages: other?.ages ?? ages },
          indicator,
          groups,
        ),
      );
    kept.set(on, decided(on, kept.get(on), now.get(on), fits));
  }
  return [...kept.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

function decided(
  on: CalendarDate,
  last: KeptOpen | undefined,
  now: readonly LastingCount[] | undefined,
  fits: (ages: readonly LastingCount[]) => boolean,
): KeptOpen {
  const before = last?.ages ?? null;
  if (!now) return { on, ages: before, state: 'gone' };
  const waits = { on, ages: before, state: 'waiting' } as const;
  if (before === null) return fits(now) ? { on, ages: now, state: 'told' } : waits;
  const [come, gone] = [
    countOf(others(asCounts(now), asCounts(before))),
    countOf(others(asCounts(before), asCounts(now))),
  ];
  if (come === 0 && gone === 0) return { on, ages: before, state: 'told' };
  if (isTold(come) && isTold(gone)) return fits(now) ? { on, ages: now, state: 'told' } : waits;
  return last?.state === 'told' && come < smallestGroup && gone < smallestGroup ? last : waits;
}

/** The nearest before and after a day, each paired with the day itself, which stands as null. */
function neighbours(on: CalendarDate, all: readonly KeptOpen[]): (readonly [KeptOpen | null, KeptOpen | null])[] {
  const inOrder = all.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const [before, after] = [inOrder.findLast((one) => one.on < on), inOrder.find((one) => one.on > on)];
  return [...(before ? [[before, null] as const] : []), ...(after ? [[null, after] as const] : [])];
}

/** Were those who came, and those who ended, between the ends of two days nobody, or five and more, and is that all settled? */
function flowIsTold(
  first: OpenCases,
  second: OpenCases,
  indicator: IndicatorInput,
  groups: readonly KeptGroup[],
): boolean {
  const [from, to] = [addDays(first.on, 1), addDays(second.on, 1)];
  const within = groups.filter((group) => group.from < to && from < group.to);
  if (within.some((group) => group.hidden || group.from < from || group.to > to || group.answers === null))
    return false;
  const shown = within.flatMap(({ answers }) => answers ?? []);
  const ended = indicator.answers.filter(({ on, score, n }) => n > 0 && score !== null && from <= on && on < to);
  if (countOf(others(ended, shown)) > 0 || countOf(others(shown, ended)) > 0) return false;
  const gone = countOf(shown);
  const come = openCount(second.ages) - openCount(first.ages) + gone;
  return isTold(gone) && isTold(come);
}

const isTold = (n: number): boolean => n === 0 || n >= smallestGroup;

const asCounts = (ages: readonly LastingCount[]): AnswerCounts => ages.map(({ score, n }) => ({ on: '', score, n }));
