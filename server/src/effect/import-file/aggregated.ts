import type { ImportMapping } from 'shared/contracts';
import { failuresInAll, readFailures, type OpenFailures, type Scale } from 'shared/domain';
import { gapOf, type SentPercentiles, type TwoGroups } from 'shared/metrics';
import { addDays } from 'shared/time';
import { firstDay } from './dates.js';
import { FileFault } from './file-fault.js';
import type { ColumnRole } from './headers.js';
import type { RowMessage } from './judge-answer.js';
import { readPeriod } from './periods.js';
import type { AggregatedRow, KnownIndicator, Reader } from './reader.js';
import type { FileRow } from './records.js';
import { readNumber } from './scores.js';

export interface RefusedRow {
  readonly row: FileRow;
  readonly column: ColumnRole | null;
  readonly key: RowMessage;
}

const alwaysNeeded = ['period', 'indicator', 'value', 'n'] as const;

/** A line a period: no product has more of them. */
export const mostReadings = 20_000;

export const tooManyReadings = (): FileFault =>
  new FileFault('import.fault.tooManyReadings', null, { most: mostReadings });

/** Readings that another tool has already summed up. Shares may come as 81, 81 % or 0,81; one file uses one way. */
export function judgeReadings(
  rows: readonly FileRow[],
  { columns }: ImportMapping,
  reader: Reader,
  width: number,
): { accepted: AggregatedRow[]; refused: RefusedRow[] } {
  const cell = (row: FileRow, index: number | undefined): string =>
    index === undefined ? '' : (row.cells[index] ?? '');
  const indicatorOf = (row: FileRow): KnownIndicator | undefined =>
    reader.indicators.get(cell(row, columns.indicator).toLowerCase());
  // Of shares alone: days and costs beside them in the file are above 1 whatever the shares are.
  const percent = rows.some(
    (row) =>
      indicatorOf(row)?.unit === 'share' &&
      (/%/.test(cell(row, columns.value)) || (readNumber(cell(row, columns.value)) ?? 0) > 1),
  );
  const judge = (row: FileRow): AggregatedRow | RefusedRow => {
    const lacks = (column: (typeof alwaysNeeded)[number]): boolean => cell(row, columns[column]).trim() === '';
    const refused = (column: ColumnRole | null, key: RowMessage): RefusedRow => {
      const isEmpty = alwaysNeeded.some((needed) => needed === column && lacks(needed));
      return { row, column, key: isEmpty ? 'import.row.emptyCell' : key };
    };
    if (row.cells.length < width) return refused(null, 'import.row.short');
    if (row.cells.slice(width).some((extra) => extra !== '')) return refused(null, 'import.row.long');
    if (columns.product !== undefined) {
      const product = reader.products.get(cell(row, columns.product).toLowerCase());
      if (!product) return refused('product', 'import.row.noProduct');
      if (product.slug !== reader.product) return refused('product', 'import.row.otherProduct');
    }
    const period = readPeriod(cell(row, columns.period));
    if (!period) return refused('period', 'import.row.period');
    if (period.from > reader.today) return refused('period', 'import.row.future');
    if (period.from < firstDay) return refused('period', 'import.row.past');
    const indicator = indicatorOf(row);
    if (!indicator) return refused('indicator', 'import.row.indicator');
    const { ripensAfter } = indicator;
    if (ripensAfter !== undefined && addDays(period.to, ripensAfter) > reader.today) {
      return refused('period', 'import.row.notRipe');
    }
    const counts = groupsIn((role) => cell(row, columns[role]));
    if (counts !== null) {
      if (!indicator.isGap) return refused('indicator', 'import.row.groups');
      if ('wrong' in counts) return refused(counts.wrong, 'import.row.group');
      const n = Math.min(counts.assistive.n, counts.others.n);
      return { line: row.line, ...period, indicator: indicator.key, value: gapOf(counts).points, n, compared: counts };
    }
    const value = readNumber(cell(row, columns.value));
    if (value === null) return refused('value', 'import.row.number');
    const n = readNumber(cell(row, columns.n));
    if (n === null || n < 1 || !Number.isInteger(n)) return refused('n', 'import.row.n');
    const share = indicator.unit === 'share';
    const scaled = share && percent ? value / 100 : value;
    if (share && (scaled < 0 || scaled > 1)) return refused('value', 'import.row.share');
    const distribution = distributionIn(cell(row, columns.distribution), indicator.scale ?? null, n);
    if (distribution === 'wrong') return refused('distribution', 'import.row.distribution');
    const asked = askedIn(cell(row, columns.asked), n);
    if (asked === 'wrong') return refused('asked', 'import.row.asked');
    const failures = failuresIn(cell(row, columns.failures), value, addDays(period.to, -1));
    if (failures === 'wrong' || (failures && !indicator.ofFailures)) return refused('failures', 'import.row.failures');
    const more = { distribution, asked, failures };
    const reading = { line: row.line, ...period, indicator: indicator.key, value: scaled, n, ...more };
    const percentiles = percentilesIn((role) => cell(row, columns[role]), value);
    if (percentiles === null) return reading;
    if ('wrong' in percentiles || !indicator.lasting)
      return refused('wrong' in percentiles ? percentiles.wrong : 'within85', 'import.row.percentile');
    return { ...reading, percentiles };
  };
  const accepted: AggregatedRow[] = [];
  const refused: RefusedRow[] = [];
  for (const judged of rows.map(judge)) {
    if ('key' in judged) refused.push(judged);
    else accepted.push(judged);
  }
  return { accepted, refused };
}

type CellOf<Role extends ColumnRole> = (role: Role) => string;

/** The counts of two groups; null where the row has none of them. */
function groupsIn(
  cellOf: CellOf<'assistivePart' | 'assistiveOf' | 'othersPart' | 'othersOf'>,
): TwoGroups | { readonly wrong: ColumnRole } | null {
  const roles = ['assistivePart', 'assistiveOf', 'othersPart', 'othersOf'] as const;
  if (roles.every((role) => cellOf(role) === '')) return null;
  const numbers = roles.map((role) => readNumber(cellOf(role)));
  const wrong = roles.find((role, at) => !isCount(numbers[at] ?? null, at % 2));
  const [part = 0, of = 0, othersPart = 0, othersOf = 0] = numbers.map((number) => number ?? 0);
  if (wrong) return { wrong };
  if (part > of) return { wrong: 'assistivePart' };
  if (othersPart > othersOf) return { wrong: 'othersPart' };
  return { assistive: { x: part, n: of }, others: { x: othersPart, n: othersOf } };
}

const isCount = (number: number | null, least: number): boolean =>
  number !== null && Number.isInteger(number) && number >= least;

/** Further percentiles beside a median; null where the row has none. */
function percentilesIn(
  cellOf: CellOf<'within85' | 'within95'>,
  median: number,
): SentPercentiles | { readonly wrong: ColumnRole } | null {
  const [within85, within95] = [readNumber(cellOf('within85')), readNumber(cellOf('within95'))];
  if (cellOf('within85') === '' && cellOf('within95') === '') return null;
  if (cellOf('within85') !== '' && (within85 === null || within85 < median)) return { wrong: 'within85' };
  if (cellOf('within95') !== '' && (within95 === null || within95 < (within85 ?? median))) return { wrong: 'within95' };
  return { within85, within95 };
}

/** How many were asked, of whom n answered; null where the row does not say. */
function askedIn(cell: string, n: number): number | 'wrong' | null {
  if (cell.trim() === '') return null;
  const asked = readNumber(cell);
  return asked !== null && Number.isInteger(asked) && asked >= n && asked <= mostAsked ? asked : 'wrong';
}

/** More than there are people is a slip. */
const mostAsked = 2_000_000_000;

/** A scale with more points than this has no counts by score. */
const mostPoints = 11;

/** "10/20/30/80/60": as many counts as the scale has points, which make n together; null where the row has none. */
function distributionIn(cell: string, scale: Scale | null, n: number): readonly number[] | 'wrong' | null {
  if (cell.trim() === '') return null;
  const points = scale === null ? 0 : scale.max - scale.min + 1;
  const counts = cell
    .trim()
    .split(/\s*[/|,;]\s*|\s+/)
    .map((count) => (/^\d{1,9}$/.test(count) ? Number(count) : Number.NaN));
  const fits = Number.isInteger(points) && points <= mostPoints && counts.length === points;
  return fits && counts.reduce((sum, count) => sum + count, 0) === n ? counts : 'wrong';
}

/** "serious 2026-05-01 3 / minor 2026-06-01 2": as many as the value says, none found after the period; null where the row has none. */
function failuresIn(cell: string, value: number, lastDay: string): readonly OpenFailures[] | 'wrong' | null {
  if (cell.trim() === '') return null;
  const found = readFailures(cell);
  if ('wrongLine' in found) return 'wrong';
  return failuresInAll(found) === value && found.every(({ foundOn }) => foundOn <= lastDay) ? found : 'wrong';
}
