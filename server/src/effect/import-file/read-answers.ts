import type { ImportMapping } from 'shared/contracts';
import { askedByDay, hashOfAsked, type AskedIn } from './asked-by-day.js';
import { dateEvidence, type DateEvidence } from './dates.js';
import { Identities } from './identity.js';
import { isRefusal, judgeAnswer, type Answer, type Verdict } from './judge-answer.js';
import { openIn, openSinceOf, type OpenInFile } from './open-in-file.js';
import { MixWatch, type MovedMix } from './moved-mix.js';
import type { AnswerRow, Reader } from './reader.js';
import type { Sheet } from './sheet.js';
import { Tally, type Alike } from './tally.js';

/** Answers are handed on in portions of this many, so that a long file never lies in memory. */
const portion = 5_000;

/** Rows of one kind, and what became of them. */
export interface Judged {
  readonly alike: Alike<Verdict>;
  readonly verdict: Verdict;
}

export interface ReadAnswers {
  readonly rows: number;
  readonly judged: readonly Judged[];
  readonly dates: DateEvidence;
  /** With the order of day and month that the whole file shows, where nobody has chosen one. */
  readonly mapping: ImportMapping;
  /** That order came to light after rows had been handed on under another one. */
  readonly late: boolean;
  /** How many were asked on each day, whether or not they answered; null where the file does not say. */
  readonly asked: readonly AskedIn[] | null;
  /** Rows of those who were asked and did not answer. */
  readonly unanswered: number;
  /** Rows of cases that are still open, and those that were open on the last Sunday of the file; null = no row lacks an end. */
  readonly open: OpenInFile | null;
  /** Where the kinds of answers became others; null where nothing says so. */
  readonly movedMix: MovedMix | null;
  readonly mostAlike: { readonly n: number; readonly line: number };
}

/** Reads dated answers to the last row. A row that cannot be read is set aside with its reason; the others go on. */
export async function readAnswers(
  sheet: Sheet,
  given: { mapping: ImportMapping; chosen: boolean; left: ReadonlySet<number> },
  reader: Reader,
  take: ((rows: readonly AnswerRow[]) => Promise<void>) | null,
): Promise<ReadAnswers> {
  const { mapping } = given;
  const width = sheet.headers.length;
  const tally = new Tally<Verdict>(mapping, width, reader.zone, reader.kind);
  const identities = new Identities(mapping, given.left);
  const everybody = mapping.countsAsked ? new Identities(mapping, given.left) : null;
  const mix = new MixWatch(unusedIn(sheet, mapping, given.left));
  let ready: AnswerRow[] = [];
  for await (const row of sheet.rows) {
    const alike = tally.note(row);
    const verdict = (alike.verdict ??= judgeAnswer(alike.cells, mapping, reader, width));
    const askedOn = isRefusal(verdict) ? verdict.askedOn : verdict.on;
    if (everybody && askedOn !== undefined) {
      const one = everybody.of(row, askedOn);
      if (!one.isRepeat) alike.asked.push(hashOfAsked(one.text));
    }
    const openSince = openSinceOf(verdict);
    if (openSince !== null && identities.of(row, openSince).isRepeat) alike.repeats += 1;
    if (isRefusal(verdict)) continue;
    mix.note(row.cells, verdict.on);
    const { text, isRepeat } = identities.of(row, verdict.on);
    if (isRepeat) {
      alike.repeats += 1;
      alike.firstRepeat ??= row.line;
    } else if (take) ready.push({ line: row.line, ...verdict, identity: text });
    if (take && ready.length >= portion) {
      await take(ready);
      ready = [];
    }
  }
  if (take && ready.length > 0) await take(ready);
  const settled = settle(tally.all(), given, reader, width);
  const unanswered = settled.judged.reduce((n, { alike, verdict }) => n + (isUnanswered(verdict) ? alike.n : 0), 0);
  const asked = mapping.countsAsked ? askedByDay(settled.judged.flatMap(askedIn)) : null;
  const movedMix = settled.late ? null : mix.moved();
  return {
    rows: tally.rows,
    mostAlike: identities.mostAlike,
    asked,
    unanswered,
    movedMix,
    open: openIn(settled.judged),
    ...settled,
  };
}

/** Columns that nothing is made of and that name nobody. */
function unusedIn(sheet: Sheet, { columns, statements }: ImportMapping, left: ReadonlySet<number>): number[] {
  const used = new Set([...Object.values(columns), ...(statements?.columns ?? [])]);
  return sheet.headers.flatMap((_, index) => (used.has(index) || left.has(index) ? [] : [index]));
}

/** What the last row settles: how dates are read, and with it what became of every row. */
function settle(
  all: readonly Alike<Verdict>[],
  { mapping, chosen }: { mapping: ImportMapping; chosen: boolean },
  reader: Reader,
  width: number,
): Pick<ReadAnswers, 'judged' | 'dates' | 'mapping' | 'late'> {
  const dates = dateEvidence(all.flatMap(({ cells }) => [cells.date, cells.start]));
  const decided = chosen && (!mapping.answered || mapping.answered.includes('dateOrder'));
  const dateOrder = decided ? mapping.dateOrder : (dates.order ?? mapping.dateOrder);
  const settled = { ...mapping, dateOrder };
  const judged = all.map((alike) => ({ alike, verdict: judgeAnswer(alike.cells, settled, reader, width) }));
  return {
    judged,
    dates,
    mapping: settled,
    late: judged.some(({ alike, verdict }) => !isSame(alike.verdict, verdict)),
  };
}

/** Somebody who was asked and did not answer: no answer that was left out. */
export const isUnanswered = (verdict: Verdict): boolean => isRefusal(verdict) && verdict.askedOn !== undefined;

function askedIn({ alike, verdict }: Judged): { readonly on: string; readonly asked: readonly number[] }[] {
  const on = isRefusal(verdict) ? verdict.askedOn : verdict.on;
  return on === undefined ? [] : [{ on, asked: alike.asked }];
}

const isSame = (one: Verdict | undefined, other: Verdict): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Rows that are answers, and how many they are without repeats. */
export const acceptedOf = (
  judged: readonly Judged[],
): { answer: Answer; n: number; cells: Alike<Verdict>['cells'] }[] =>
  judged.flatMap(({ alike, verdict }) =>
    isRefusal(verdict) ? [] : [{ answer: verdict, n: alike.n - alike.repeats, cells: alike.cells }],
  );
