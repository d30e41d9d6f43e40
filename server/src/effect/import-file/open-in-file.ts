import type { OpenCases } from 'shared/metrics';
import { addDays, daysBetween, mondayOf, type CalendarDate } from 'shared/time';
import { isRefusal, type Verdict } from './judge-answer.js';
import type { Alike } from './tally.js';

/** Cases that a file tells of and that have not ended. */
export interface OpenInFile {
  /** Rows with a start and no end. */
  readonly rows: number;
  /** Those that were open when the last whole week of the file was over. */
  readonly then: OpenCases;
}

/** So many cases, and the days from and to which they lasted; null = they last. */
interface Cases {
  readonly n: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** The day on which the case of a row began that has not ended; null = it is no such row. */
export const openSinceOf = (verdict: Verdict): string | null =>
  isRefusal(verdict) ? (verdict.openSince ?? null) : null;

/**
 * The cases of a file that were open at a fixed cut: on the last Sunday that is not after its latest day, for whole weeks of ended
 * cases end there too. Whoever ended since was open then as well. A file in which every case has an end tells of those that have
 * ended alone, and not how many are open: null, which is not nobody.
 */
export function openIn(
  judged: readonly { readonly alike: Alike<Verdict>; readonly verdict: Verdict }[],
): OpenInFile | null {
  const cases = judged.flatMap(({ alike, verdict }): Cases[] => {
    const n = alike.n - alike.repeats;
    if (!isRefusal(verdict)) return [{ n, from: addDays(verdict.on, -(verdict.score ?? 0)), to: verdict.on }];
    return verdict.openSince === undefined ? [] : [{ n, from: verdict.openSince, to: null }];
  });
  const rows = judged.reduce((sum, { alike, verdict }) => sum + (openSinceOf(verdict) === null ? 0 : alike.n), 0);
  if (rows === 0) return null;
  const latest = cases.reduce((last, { from, to }) => later(last, to ?? from), '');
  const on = addDays(mondayOf(addDays(latest, 1)), -1);
  const ages = new Map<number, number>();
  for (const { n, from, to } of cases) {
    if (from > on || (to !== null && to <= on)) continue;
    const age = daysBetween(from, on);
    ages.set(age, (ages.get(age) ?? 0) + n);
  }
  const inOrder = [...ages].sort(([one], [other]) => one - other);
  return { rows, then: { on, ages: inOrder.map(([score, n]) => ({ score, n })) } };
}

const later = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other);
