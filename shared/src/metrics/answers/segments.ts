import { smallestGroup } from '../../domain/indicator.js';
import type { CalendarDate } from '../../time/calendar-date.js';
import type { IndicatorInput } from '../inputs.js';
import { countOf, others, type AnswerCounts } from './counts.js';
import { groupOf, type KeptGroup } from './publish.js';

/** Answers that came through one channel or end point, or through all that have none of their own beside it. */
export interface SegmentPart {
  /** Null: those of no segment, and of segments with too few answers to be told by themselves. */
  readonly segment: string | null;
  readonly answers: AnswerCounts;
}

/** One or more groups of answers as their segments were last told, or will be told again. */
export interface SegmentBlock {
  readonly from: CalendarDate;
  /** The first day after it. */
  readonly to: CalendarDate;
  /** Its segments may not be told now. */
  readonly hidden: boolean;
  /**
   * Every answer is in exactly one of them; the last one is that of the others, which may be empty. A block that has not begun
   * has no other: the answers of one group, as they were when its segments could first have been told.
   */
  readonly parts: readonly SegmentPart[];
}

/** Which answers are looked at: those of one segment, all but those, or those that no segment has by itself. */
export type SegmentCut = { readonly only: string } | { readonly except: string } | 'others';

/**
 * Fewest answers of a part, and of what comes to one. The whole beside it tells how many have come since it was not told: if
 * all of them came to it, it is known how many it had before, and that must be five.
 */
export const smallestPart = smallestGroup + 1;

/**
 * Which segments may be told beside the whole that is shown anyway (decisions.md 17, methods.md E.7). Groups that are shown are
 * taken together until at least two parts have six answers each (`smallestPart`): no part has fewer, and what is left over is
 * six or more or nothing, so that "all except" tells no more than the part itself. Borders and parts of a block stay. It
 * changes only when in each part six or more have come, or none, and likewise gone; until then it is as it was, or, where some
 * have gone, hidden. So nobody can learn of fewer than five by comparing parts, their rests, or two showings.
 *
 * A block begins with weeks that are over, and never with a group that has changed since it first could have begun one: what
 * came in between would be what made the difference, and might be of one segment.
 *
 * @param closedBefore the first day of the week that is not over
 */
export function segmented(
  groups: readonly KeptGroup[],
  before: readonly SegmentBlock[],
  closedBefore: CalendarDate,
): SegmentBlock[] {
  const begun = before.filter(hasBegun);
  const waited = before.filter((block) => !hasBegun(block));
  const kept = begun.map((block) => renewed(block, groups.filter(isIn(block))));
  const free = groups.filter(({ from, to }) => !begun.some((block) => block.from < to && from < block.to));
  const closed = free.filter(({ to }) => to <= closedBefore);
  const blocks = formed(closed, begun, waited);
  const waits = closed.flatMap((group) => waited.find(isIn(group)) ?? waitingOf(group));
  return [...kept, ...blocks, ...waits.filter((one) => !blocks.some((block) => isIn(block)(one)))].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );
}

interface Days {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const isIn =
  (whole: Days) =>
  ({ from, to }: Days): boolean =>
    from >= whole.from && to <= whole.to;

/** One that has begun has the part of a segment and that of the others, at least. */
const hasBegun = ({ parts }: SegmentBlock): boolean => parts.length > 1;

const waitingOf = ({ from, to, hidden, answers }: KeptGroup): SegmentBlock[] =>
  hidden || answers === null ? [] : [{ from, to, hidden: true, parts: [{ segment: null, answers }] }];

/** Has a group changed since its segments could first have been told? */
function hasChanged(group: KeptGroup, waited: readonly SegmentBlock[]): boolean {
  const then = waited.find(isIn(group))?.parts[0]?.answers;
  const now = group.answers ?? [];
  return then !== undefined && (others(then, now).length > 0 || others(now, then).length > 0);
}

function renewed(block: SegmentBlock, groups: readonly KeptGroup[]): SegmentBlock {
  const now = groups.flatMap(({ answers }) => answers ?? []);
  const names = block.parts.flatMap(({ segment }) => segment ?? []);
  const parts = block.parts.map(({ segment }) => ({
    segment,
    answers: now.filter((one) => segmentIn(one, names) === segment),
  }));
  const gone = block.parts.flatMap(({ answers }, index) => others(answers, parts[index]?.answers ?? []));
  const fits = block.parts.every(({ answers }, index) => {
    const own = parts[index]?.answers ?? [];
    return [others(own, answers), others(answers, own), own].every((some) => isTold(countOf(some)));
  });
  if (groups.some(({ hidden }) => hidden)) return { ...block, hidden: true };
  return fits ? { ...block, hidden: false, parts } : { ...block, hidden: block.hidden || gone.length > 0 };
}

/** Groups in order; one whose segments cannot be told takes in those after it until they can. */
function formed(
  groups: readonly KeptGroup[],
  taken: readonly SegmentBlock[],
  waited: readonly SegmentBlock[],
): SegmentBlock[] {
  const blocks: SegmentBlock[] = [];
  let waiting: KeptGroup[] = [];
  for (const group of groups.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const first = waiting[0]?.from ?? group.from;
    const barred = group.hidden || hasChanged(group, waited);
    if (barred || taken.some(({ from }) => first < from && from < group.from)) waiting = [];
    if (barred || group.answers === null) continue;
    waiting.push(group);
    const parts = partsOf(waiting.flatMap(({ answers }) => answers ?? []));
    if (parts.filter(({ answers }) => answers.length > 0).length < 2) continue;
    blocks.push({ from: waiting[0]?.from ?? group.from, to: group.to, hidden: false, parts });
    waiting = [];
  }
  return blocks;
}

/** Segments with enough, and the others together; the smallest join the others until these are enough, or none. */
function partsOf(answers: AnswerCounts): SegmentPart[] {
  const all = new Map<string, AnswerCounts[number][]>();
  for (const one of answers) {
    if (one.segment) all.set(one.segment, [...(all.get(one.segment) ?? []), one]);
  }
  const named = [...all]
    .map(([segment, own]) => ({ segment, answers: own }))
    .filter((part) => countOf(part.answers) >= smallestPart)
    .sort((a, b) => countOf(b.answers) - countOf(a.answers) || (a.segment < b.segment ? -1 : 1));
  for (;;) {
    const names = named.map(({ segment }) => segment);
    const rest = answers.filter((one) => segmentIn(one, names) === null);
    if (isTold(countOf(rest)) || named.length === 0) return [...named, { segment: null, answers: rest }];
    named.pop();
  }
}

const segmentIn = ({ segment = null }: AnswerCounts[number], names: readonly string[]): string | null =>
  segment !== null && names.includes(segment) ? segment : null;

const isTold = (n: number): boolean => n === 0 || n >= smallestPart;

/** The answers of a cut as groups, for whoever measures: what may not be told of it is hidden. */
export function cutGroups(indicator: IndicatorInput, blocks: readonly SegmentBlock[], cut: SegmentCut): KeptGroup[] {
  return blocks.filter(hasBegun).map((block) => {
    const answers = block.hidden ? [] : answersOf(block, cut);
    return groupOf({ from: block.from, to: block.to, hidden: answers.length === 0 }, answers, indicator);
  });
}

/** All but a segment are told only where the segment is told too: beside the whole, one tells the other. */
function answersOf({ parts }: SegmentBlock, cut: SegmentCut): AnswerCounts {
  const of = (segment: string | null): AnswerCounts => parts.find((part) => part.segment === segment)?.answers ?? [];
  if (cut === 'others') return of(null);
  if ('only' in cut) return of(cut.only);
  if (!parts.some(({ segment }) => segment === cut.except)) return [];
  return parts.filter(({ segment }) => segment !== cut.except).flatMap(({ answers }) => answers);
}

/** Segments that are told by themselves in some block. */
export const toldSegments = (blocks: readonly SegmentBlock[]): string[] => [
  ...new Set(blocks.flatMap(({ hidden, parts }) => (hidden ? [] : parts.flatMap(({ segment }) => segment ?? [])))),
];
