import type { Figure } from '../../contracts/reading.js';
import type { Sentence } from '../../contracts/sentence.js';
import { smallestGroup } from '../../domain/indicator.js';
import { date, days, sentence } from '../../language/sentence.js';
import { addDays, daysBetween, type CalendarDate } from '../../time/calendar-date.js';
import type { IndicatorInput } from '../inputs.js';
import { survivalPercentile, type Watched } from '../statistics/survival.js';
import type { AnswerCounts } from './counts.js';
import { openRange, type OpenCases } from './kept-open.js';
import type { Stretch } from './stretch.js';

/** Beyond this the cases that have ended do not tell how long a case takes (as for work that is not finished, `with-open.ts`). */
const notable = 0.2;

/** What a figure is told over: whole stretches, in a window of days. */
export interface ToldOver {
  readonly parts: readonly Stretch[];
  /** First and last day. */
  readonly window: { readonly from: CalendarDate; readonly to: CalendarDate };
  /** The percentiles of those that have ended, as they are told: the median is called `value`. */
  readonly told: readonly Figure[];
}

/** Percentiles by the name of that of the ended cases; each has a name of its own with the open ones. */
const shares = [
  { alone: 'value', name: 'openWithin50', p: 0.5 },
  { alone: 'within85', name: 'openWithin85', p: 0.85 },
  { alone: 'within95', name: 'openWithin95', p: 0.95 },
] as const;

/**
 * What the cases that are still open say of how long a case takes (methods.md A.2 and E.4): the percentiles of Kaplan and Meier's
 * estimate from the cases that ended in the window until the day of the newest count of open ones that may be told, and those
 * open ones at the age they then had. Cases are watched from the first day of the window's shown weeks; one that had begun before
 * counts from the age it had. A percentile is what one ended case took, and so it is told only where five ended cases took as
 * long or longer and five as long or shorter, and beside that of the ended alone. Figure `open` is how many are open, in whole fives
 * (`low` to `high`); `endedBeside` how many ended ones are counted with them. A percentile that is not reached has no value.
 */
export function withOpenCases(
  { open = [], breaks = [] }: Pick<IndicatorInput, 'open' | 'breaks'>,
  { parts, window, told }: ToldOver,
): { readonly figures: readonly Figure[]; readonly caveats: readonly Sentence[] } {
  const since = breaks.at(-1) ?? '';
  const inside = open.filter(
    ({ on, state }) => state !== 'gone' && window.from <= on && on <= window.to && on >= since,
  );
  const counted = inside.findLast(({ state }) => state === 'told');
  const newer = inside.findLast(({ state }) => state === 'waiting');
  const waits =
    newer && newer.on > (counted?.on ?? '') ? [sentence('reasons.openCasesWait', { on: date(newer.on) })] : [];
  const cases = counted?.ages && casesOf({ on: counted.on, ages: counted.ages }, parts);
  if (!counted?.ages || !cases) return { figures: [], caveats: [sentence('reasons.endedOnly'), ...waits] };
  const { least, most } = openRange(counted.ages);
  const ended = cases.filter((one) => one.ended).map(({ until }) => until);
  const found = shares.flatMap(({ alone, name, p }) => {
    const value = told.find((figure) => figure.name === alone && !figure.atLeast)?.value ?? null;
    return value === null
      ? []
      : [{ name, of: 100 * p, alone: value, value: toldAmong(ended, survivalPercentile(cases, p)) }];
  });
  return {
    figures: [
      { name: 'open', value: least, atLeast: false, low: least, high: most },
      { name: 'endedBeside', value: ended.length, atLeast: false },
      ...found.map(({ name, value }) => ({ name, value, atLeast: false })),
    ],
    caveats: [
      sentence('reasons.openCases', { ended: ended.length, least, most, on: date(counted.on) }),
      ...found.flatMap(({ of, alone, value }) => {
        if (value === null) return [sentence('reasons.openCasesUnknown', { of })];
        const apart = Math.abs(value - alone) > notable * alone;
        return apart ? [sentence('reasons.openCasesDiffer', { of, alone: days(alone), value: days(value) })] : [];
      }),
      ...waits,
    ],
  };
}

/** Null where what ended before that day is not known case by case. */
function casesOf({ on, ages }: OpenCases, parts: readonly Stretch[]): Watched[] | null {
  const until = addDays(on, 1);
  const before = parts.filter(({ n, to }) => n > 0 && to <= until);
  const begin = before[0]?.from;
  if (begin === undefined || before.some(({ answers }) => !answers)) return null;
  const ended = before.flatMap(({ answers }) => answers ?? []);
  return [
    ...watched(ended, begin, true),
    ...watched(
      ages.map((age) => ({ on, ...age })),
      begin,
      false,
    ),
  ];
}

/** Each from the age that it had when the day before the first one was over, if it had begun by then. */
const watched = (counts: AnswerCounts, begin: CalendarDate, ended: boolean): Watched[] =>
  counts.flatMap(({ on, score, n }) => {
    if (score === null) return [];
    const from = Math.max(0, score - daysBetween(begin, on) - 1);
    return Array.from({ length: n }, () => ({ from, until: score, ended }));
  });

const toldAmong = (ended: readonly number[], value: number | null): number | null =>
  value !== null &&
  ended.filter((one) => one >= value).length >= smallestGroup &&
  ended.filter((one) => one <= value).length >= smallestGroup
    ? value
    : null;
