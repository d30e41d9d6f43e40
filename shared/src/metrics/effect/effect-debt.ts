import { daysBetween, type CalendarDate } from '../../time/calendar-date.js';

/** What a finished item was for: a hypothesis or an initiative, and how far its effect is known. */
export interface Purpose {
  readonly kind: 'hypothesis' | 'initiative';
  readonly id: string;
  /** Day of its verdict, whichever it was; null = none yet. */
  readonly verdictOn: CalendarDate | null;
  /** Day on which someone wrote "we choose not to know, because"; null = nobody did. */
  readonly leftUnknownOn: CalendarDate | null;
}

export interface FinishedItem {
  readonly id: string;
  readonly finishedOn: CalendarDate;
  /** Empty: nobody said what it is for. */
  readonly purposes: readonly Purpose[];
}

/**
 * Delivered, effect not known (decisions.md 20). An item is owed while none of its purposes has a verdict; with a verdict on
 * one of them it is known, and by a written choice left unknown. No stated purpose is counted beside it, never as no debt.
 * The four counts add up to `finished`.
 */
export interface EffectDebt {
  readonly finished: number;
  readonly owed: number;
  readonly known: number;
  readonly leftUnknown: number;
  readonly noStatedPurpose: number;
  /** Owed items, oldest first; items of a day by id. */
  readonly items: readonly { readonly id: string; readonly ageDays: number }[];
  /** Age of the oldest owed item in days; null where nothing is owed. */
  readonly oldestDays: number | null;
}

/** As known on a day. Null where finished work is not measured at all: that is not zero debt. */
export function effectDebt(finished: readonly FinishedItem[] | null, asOf: CalendarDate): EffectDebt | null {
  if (finished === null) return null;
  const done = finished.filter(({ finishedOn }) => finishedOn <= asOf);
  const standing = (name: Standing): readonly FinishedItem[] => done.filter((item) => standingOf(item, asOf) === name);
  const owed = standing('owed')
    .map(({ id, finishedOn }) => ({ id, ageDays: daysBetween(finishedOn, asOf) }))
    .sort((a, b) => b.ageDays - a.ageDays || (a.id < b.id ? -1 : 1));
  return {
    finished: done.length,
    owed: owed.length,
    known: standing('known').length,
    leftUnknown: standing('leftUnknown').length,
    noStatedPurpose: standing('noStatedPurpose').length,
    items: owed,
    oldestDays: owed[0]?.ageDays ?? null,
  };
}

type Standing = 'owed' | 'known' | 'leftUnknown' | 'noStatedPurpose';

function standingOf({ purposes }: FinishedItem, asOf: CalendarDate): Standing {
  const by = (day: CalendarDate | null): boolean => day !== null && day <= asOf;
  if (purposes.length === 0) return 'noStatedPurpose';
  if (purposes.some(({ verdictOn }) => by(verdictOn))) return 'known';
  return purposes.some(({ leftUnknownOn }) => by(leftUnknownOn)) ? 'leftUnknown' : 'owed';
}
