import { evidenceLevels, type EvidenceLevel } from '../../domain/hypothesis.js';
import { daysBetween, type CalendarDate } from '../../time/calendar-date.js';

/** Work for one purpose, and how its evidence stood: levels from a day on, ascending; before the first, a guess. */
export interface WorkedItem {
  readonly id: string;
  readonly startedOn: CalendarDate;
  /** Null = still open. */
  readonly finishedOn: CalendarDate | null;
  readonly levels: readonly { readonly from: CalendarDate; readonly level: EvidenceLevel }[];
}

/** Item-weeks of work done while its purpose was a guess, as of a day (requirements.md P13): a week of two items is two. */
export function guessWeeks(items: readonly WorkedItem[], asOf: CalendarDate): number {
  const days = items.reduce((sum, { startedOn, finishedOn, levels }) => {
    const end = finishedOn !== null && finishedOn < asOf ? finishedOn : asOf;
    const borders = levels.map(({ from }) => from).filter((from) => from > startedOn && from < end);
    const stretches = [startedOn, ...borders].map((from, index) => ({ from, to: borders[index] ?? end }));
    const guessed = stretches.filter(({ from }) => levelOn(levels, from) === 'guess');
    return sum + guessed.reduce((total, { from, to }) => total + Math.max(0, daysBetween(from, to)), 0);
  }, 0);
  return days / 7;
}

const levelOn = (levels: WorkedItem['levels'], day: CalendarDate): EvidenceLevel =>
  levels.findLast(({ from }) => from <= day)?.level ?? 'guess';

/** Of several purposes that an item has, the best known one counts: how its evidence stood from day to day. */
export function bestKnown(purposes: readonly WorkedItem['levels'][]): WorkedItem['levels'] {
  const days = [...new Set(purposes.flatMap((levels) => levels.map(({ from }) => from)))].sort();
  return days.map((from) => ({ from, level: purposes.map((levels) => levelOn(levels, from)).reduce(higher, 'guess') }));
}

const higher = (a: EvidenceLevel, b: EvidenceLevel): EvidenceLevel =>
  evidenceLevels.indexOf(a) >= evidenceLevels.indexOf(b) ? a : b;
