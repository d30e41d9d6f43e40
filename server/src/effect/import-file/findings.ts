import type { ImportIssue, ImportPreview } from 'shared/contracts';
import { smallestGroup, type Scale } from 'shared/domain';
import { sentence } from 'shared/language';
import type { RefusedRow } from './aggregated.js';
import { isRefusal, type RowMessage } from './judge-answer.js';
import { periodOf } from './periods.js';
import { isTrace } from './personal-content.js';
import type { ColumnRole } from './headers.js';
import { openSinceOf } from './open-in-file.js';
import { acceptedOf, isUnanswered, type ReadAnswers } from './read-answers.js';
import type { ImportMapping } from 'shared/contracts';
import type { Sheet } from './sheet.js';

/** More reasons than a person reads are counted, not listed. */
const mostIssues = 200;

/** Where a line is a case, nobody sent an answer. */
const ofCases: Partial<Record<RowMessage, RowMessage>> = {
  'import.row.noDate': 'import.row.emptyCell',
  'import.row.noScore': 'import.row.emptyCell',
  'import.row.score': 'import.row.number',
};

interface Fault {
  readonly line: number;
  readonly n: number;
  readonly column: ColumnRole | null;
  readonly key: RowMessage;
  readonly cell: string;
  readonly found: number;
}

/** Rows left out, one entry a reason and cell, with the first line it is seen on. */
export function issuesOf(read: ReadAnswers, sheet: Sheet, scale: Scale, lasting = false): ImportIssue[] {
  const faults = read.judged.flatMap(({ alike, verdict }): Fault[] => {
    const line = alike.lines[0] ?? 0;
    if (isUnanswered(verdict) || openSinceOf(verdict) !== null) return [];
    if (!isRefusal(verdict)) {
      if (alike.firstRepeat === null) return [];
      const repeats = { line: alike.firstRepeat, n: alike.repeats, cell: '', found: 0 };
      return [{ ...repeats, column: null, key: 'import.row.duplicate' }];
    }
    const { column } = verdict;
    const key = (lasting ? ofCases[verdict.key] : undefined) ?? verdict.key;
    const cell =
      verdict.key === 'import.row.statement'
        ? alike.cells.score
        : column === null
          ? ''
          : (alike.cells[column as Exclude<keyof typeof alike.cells, 'made'>] ?? '');
    return [{ line, n: alike.n, column, key, cell: String(cell), found: alike.cells.cut ?? 0 }];
  });
  return listed(faults, sheet, read.mapping, scale);
}

export const readingIssues = (refused: readonly RefusedRow[], sheet: Sheet, mapping: ImportMapping): ImportIssue[] =>
  listed(
    refused.map(({ row, column, key }) => {
      const index = column === null ? undefined : mapping.columns[column];
      return {
        ...{ line: row.line, n: 1, column, key, found: row.cells.length },
        cell: index === undefined ? '' : (row.cells[index] ?? ''),
      };
    }),
    sheet,
    mapping,
    mapping.scale,
  );

function listed(faults: readonly Fault[], sheet: Sheet, mapping: ImportMapping, scale: Scale): ImportIssue[] {
  const grouped = new Map<string, Fault>();
  for (const fault of faults) {
    const name = JSON.stringify([fault.column, fault.key, fault.cell, fault.found]);
    const before = grouped.get(name);
    grouped.set(name, before ? { ...before, line: Math.min(before.line, fault.line), n: before.n + fault.n } : fault);
  }
  return [...grouped.values()]
    .sort((one, other) => one.line - other.line)
    .slice(0, mostIssues)
    .map((fault) => issueOf(fault, sheet, mapping, scale));
}

/** The refused cell is shown to the person who holds the file, cut short; it is not stored, and people in it are not shown. */
function issueOf(
  { line, n, column, key, cell, found }: Fault,
  sheet: Sheet,
  mapping: ImportMapping,
  scale: Scale,
): ImportIssue {
  const index = column === null ? undefined : mapping.columns[column];
  return {
    line,
    column: index === undefined ? null : (sheet.headers[index] ?? null),
    message: sentence(key, {
      cell: isTrace(cell) ? '•••' : cell.slice(0, 40),
      columns: sheet.headers.length,
      found,
      min: scale.min,
      max: scale.max,
    }),
    alike: n - 1,
  };
}

/** Answers a week. A count under five is not told: it could be somebody. */
export function weeksOf(read: ReadAnswers): ImportPreview['weeks'] {
  const counts = new Map<string, number>();
  for (const { answer, n } of acceptedOf(read.judged)) {
    const { from } = periodOf(answer.on, 'week');
    counts.set(from, (counts.get(from) ?? 0) + n);
  }
  return [...counts]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([week, n]) => (n < smallestGroup ? { week, n: 0, suppressed: true } : { week, n, suppressed: false }));
}

/** Of a scale of more points nobody tells a share of the best ones. */
const widestShare = 10;

/** Share of the two best scale points, of scored answers and of all. On a scale of two points the best alone counts. */
export function summaryOf(read: ReadAnswers, scale: Scale): ImportPreview['summary'] {
  const best = scale.max - scale.min > 1 ? scale.max - 1 : scale.max;
  let [nOfAll, n, positive] = [0, 0, 0];
  for (const { answer, n: rows } of acceptedOf(read.judged)) {
    nOfAll += rows;
    if (answer.score === null) continue;
    n += rows;
    if (answer.score >= best) positive += rows;
  }
  // Points of a hundred have no best two.
  const isShare = scale.max - scale.min <= widestShare;
  const share = (whole: number): number | null => (!isShare || whole < smallestGroup ? null : positive / whole);
  return { share: share(n), n, shareOfAll: share(nOfAll), nOfAll };
}
