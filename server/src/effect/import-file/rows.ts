import { createHash } from 'node:crypto';
import type { ImportIssue, ImportMapping } from 'shared/contracts';
import type { Scale } from 'shared/domain';
import { sentence } from 'shared/language';
import { readDate } from './dates.js';
import { isPersonal } from './headers.js';
import { readPeriod, type Period } from './periods.js';
import { readNumber } from './scores.js';
import type { Table } from './table.js';

/** One answer, ready to be stored: no time of day, nothing of who gave it. */
export interface AnswerRow {
  readonly line: number;
  readonly on: string;
  /** On the indicator's scale with the best answer highest; null = answered without a score. */
  readonly score: number | null;
  /** Same answer, same identity, however often the file is imported. */
  readonly identity: string;
}

/** One reading of another tool. */
export interface AggregatedRow extends Period {
  readonly line: number;
  readonly indicator: string;
  readonly value: number;
  readonly n: number;
}

export interface Rows<Row> {
  readonly accepted: readonly Row[];
  readonly issues: readonly ImportIssue[];
}

type Row = Table['rows'][number];
type Judged<T> = T | ImportIssue;

const isIssue = <T extends object>(judged: Judged<T>): judged is ImportIssue => 'message' in judged;

/** Dated answers. A row that cannot be read is set aside with its line, column and reason; the others go on. */
export function readAnswers(table: Table, mapping: ImportMapping, today: string): Rows<AnswerRow> {
  const seen = new Map<string, number>();
  return judge(table, (row) => {
    const on = dateOf(table, row, mapping, today);
    if (typeof on !== 'string') return on;
    const score = scoreOf(table, row, mapping);
    if (score !== null && typeof score === 'object') return score;
    const content = contentOf(table, row, mapping);
    // Two people may give the same answer in the same minute: the second such row is another answer.
    const copy = mapping.columns.responseId === undefined ? (seen.get(content) ?? 0) : 0;
    seen.set(content, copy + 1);
    return { line: row.line, on, score, identity: `${content}:${copy}` };
  });
}

/** Readings that another tool has already summed up. Shares may come as 81, 81 % or 0,81; one file uses one way. */
export function readAggregated(
  table: Table,
  mapping: ImportMapping,
  indicators: ReadonlyMap<string, { readonly key: string; readonly unit: string }>,
  today: string,
): Rows<AggregatedRow> {
  const { columns } = mapping;
  const cell = (row: Row, index: number | undefined): string => (index === undefined ? '' : (row.cells[index] ?? ''));
  const percent = table.rows.some(
    (row) => /%/.test(cell(row, columns.value)) || (readNumber(cell(row, columns.value)) ?? 0) > 1,
  );
  return judge(table, (row) => {
    const issue = issueIn(table, row);
    const period = readPeriod(cell(row, columns.period));
    if (!period) return issue(columns.period, 'import.row.period');
    if (period.from > today) return issue(columns.period, 'import.row.future');
    const indicator = indicators.get(cell(row, columns.indicator).trim().toLowerCase());
    if (!indicator) return issue(columns.indicator, 'import.row.indicator');
    const value = readNumber(cell(row, columns.value));
    if (value === null) return issue(columns.value, 'import.row.number');
    const n = readNumber(cell(row, columns.n));
    if (n === null || n < 1 || !Number.isInteger(n)) return issue(columns.n, 'import.row.n');
    const share = indicator.unit === 'share';
    const scaled = share && percent ? value / 100 : value;
    if (share && (scaled < 0 || scaled > 1)) return issue(columns.value, 'import.row.share');
    return { line: row.line, ...period, indicator: indicator.key, value: scaled, n };
  });
}

function judge<T extends object>(table: Table, read: (row: Row) => Judged<T>): Rows<T> {
  const accepted: T[] = [];
  const issues: ImportIssue[] = [];
  for (const row of table.rows) {
    const short = row.cells.length < table.headers.length;
    const judged = short ? issueIn(table, row)(undefined, 'import.row.short') : read(row);
    if (isIssue(judged)) issues.push(judged);
    else accepted.push(judged);
  }
  return { accepted, issues };
}

function dateOf(table: Table, row: Row, mapping: ImportMapping, today: string): string | ImportIssue {
  const index = mapping.columns.date;
  const on = readDate(index === undefined ? '' : (row.cells[index] ?? ''), mapping.dateOrder);
  if (on === null) return issueIn(table, row)(index, 'import.row.date');
  return on > today ? issueIn(table, row)(index, 'import.row.future') : on;
}

function scoreOf(table: Table, row: Row, mapping: ImportMapping): number | null | ImportIssue {
  const index = mapping.columns.score;
  const cell = index === undefined ? '' : (row.cells[index] ?? '').trim();
  const label = mapping.labels[cell];
  const score = label === undefined ? readNumber(cell) : label;
  if (cell === '') return issueIn(table, row)(index, 'import.row.noScore');
  if (label === null) return null;
  if (score === null) return issueIn(table, row)(index, 'import.row.score');
  if (score < mapping.scale.min || score > mapping.scale.max)
    return issueIn(table, row)(index, 'import.row.scale', mapping.scale);
  return mapping.highestIsBest ? score : mapping.scale.min + mapping.scale.max - score;
}

/** What tells one answer from another: its own id, or everything it says but columns of people. Kept only as a hash. */
function contentOf(table: Table, row: Row, mapping: ImportMapping): string {
  const { responseId } = mapping.columns;
  const cells =
    responseId === undefined
      ? row.cells.filter((_, index) => !isPersonal(table.headers[index] ?? ''))
      : [row.cells[responseId] ?? ''];
  return createHash('sha256').update(JSON.stringify(cells)).digest('hex').slice(0, 32);
}

type RowMessage =
  | 'import.row.short'
  | 'import.row.date'
  | 'import.row.future'
  | 'import.row.noScore'
  | 'import.row.score'
  | 'import.row.scale'
  | 'import.row.period'
  | 'import.row.indicator'
  | 'import.row.number'
  | 'import.row.n'
  | 'import.row.share';

/** The refused cell is shown to the person who holds the file, cut short; it is not stored. */
function issueIn(table: Table, row: Row) {
  return (index: number | undefined, key: RowMessage, scale?: Scale): ImportIssue => ({
    line: row.line,
    column: index === undefined ? null : (table.headers[index] ?? null),
    message: sentence(key, {
      cell: index === undefined ? '' : (row.cells[index] ?? '').slice(0, 40),
      columns: table.headers.length,
      found: row.cells.length,
      min: scale?.min ?? 0,
      max: scale?.max ?? 0,
    }),
  });
}
