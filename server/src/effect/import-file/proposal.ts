import type { ImportMapping } from 'shared/contracts';
import type { Questionnaire, Scale } from 'shared/domain';
import { findDays } from './case-days.js';
import { durations } from './case-names.js';
import { dateEvidence, dateForm } from './dates.js';
import { findColumn, findName, findRole, type ColumnRole } from './headers.js';
import type { LeftBehind } from './left-behind.js';
import type { Reader } from './reader.js';
import { readScore, standingOf } from './scores.js';
import { cellsOf, type Sheet } from './sheet.js';
import { templateOf } from './templates.js';

/** Columns of a gap: so many of so many of each group. */
const groupColumns = ['assistivePart', 'assistiveOf', 'othersPart', 'othersOf'] as const;

/** Does a file say what a reading is: a value with its n, or the counts of two groups? */
export function tellsReadings(
  columns: ImportMapping['columns'],
  there = (index: number | undefined): boolean => index !== undefined && index >= 0,
): boolean {
  const all = (roles: readonly ColumnRole[]): boolean => roles.every((role) => there(columns[role]));
  return all(['value', 'n']) || all(groupColumns);
}

const roles: readonly ColumnRole[] = [
  ...(['date', 'score', 'responseId', 'survey', 'product', 'status', 'channel'] as const),
  ...(['period', 'indicator', 'value', 'n', 'within85', 'within95', 'distribution', 'asked', 'failures'] as const),
  ...groupColumns,
];
/** A column with more different answers than this is no scale. */
const mostPoints = 12;

/** How we would read this file, guessed from its headers and first rows; what stays open is asked. */
export function propose(
  sheet: Sheet,
  { scale, lasting, spans }: Pick<Reader, 'lasting' | 'spans'> & { readonly scale: Scale },
  left: readonly LeftBehind[],
  asked?: Questionnaire,
): ImportMapping {
  const hidden = new Set(left.map(({ index }) => index));
  const columns: ImportMapping['columns'] = {};
  for (const role of roles) {
    const index = findColumn(sheet.names, role);
    if (index !== undefined && !hidden.has(index)) columns[role] = index;
  }
  const { start, ...ended } = lasting ? findDays(sheet, hidden) : {};
  Object.assign(columns, ended);
  if (spans && start !== undefined) columns.start = start;
  // The day on which a case began is not the one on which it ended, whatever else is in the file.
  if (columns.date === start) delete columns.date;
  const aggregated = columns.period !== undefined && tellsReadings(columns);
  if (!aggregated) {
    const others = start === undefined ? hidden : new Set([...hidden, start]);
    columns.date ??= only(columnsWhere(sheet, others, (cell) => dateForm(cell) !== null));
    if (columns.start !== undefined) delete columns.score;
    else if (lasting)
      columns.score ??= findName(sheet.names, durations[spans ? 'days' : 'hours'], (at) => !hidden.has(at));
    if (columns.start === undefined && !asked) columns.score ??= only(scaleColumns(sheet, scale, hidden));
  }
  const statements = asked && !aggregated ? scaleColumns(sheet, asked.scale, hidden) : [];
  const areAll = statements.length > 0 && statements.length === asked?.statements;
  if (areAll) delete columns.score;
  const evidence = dateEvidence(datesOf(sheet, columns));
  return {
    form: aggregated ? 'aggregated' : 'answers',
    headerRows: sheet.headerRows,
    columns,
    ...(asked ? { statements: { columns: areAll ? statements : [], scale: asked.scale } } : {}),
    leftBehind: left.map(({ index }) => index),
    repairLetters: sheet.brokenLetters,
    labels: {},
    leftOut: [],
    countUnscored: false,
    ...(templateOf(sheet) === 'userFeedback' ? { countsAsked: true } : {}),
    dateOrder: evidence.order ?? 'dmy',
    highestIsBest: true,
    scale,
    survey: null,
    repeated: 'each',
    answered: [],
  };
}

/** Columns whose cells are answers on a scale: words we know, or few different numbers within the indicator's own. */
export function scaleColumns(sheet: Sheet, scale: Scale, hidden: ReadonlySet<number>): number[] {
  const isAnswer = (cell: string): boolean => {
    if (standingOf(cell) !== undefined) return true;
    const score = readScore(cell);
    return score !== null && score >= scale.min && score <= scale.max;
  };
  return columnsWhere(sheet, hidden, isAnswer).filter(
    (index) => findRole(sheet.names[index] ?? []) === undefined && new Set(cellsOf(sheet, index)).size <= mostPoints,
  );
}

/** Columns in which nearly every filled cell is of the kind. */
function columnsWhere(sheet: Sheet, hidden: ReadonlySet<number>, test: (cell: string) => boolean): number[] {
  return sheet.headers.flatMap((_, index) => {
    const cells = hidden.has(index) ? [] : cellsOf(sheet, index);
    return cells.length > 0 && cells.filter(test).length / cells.length >= 0.8 ? [index] : [];
  });
}

const only = (found: readonly number[]): number | undefined => (found.length === 1 ? found[0] : undefined);

/** Of the day of an answer, or of the first and the last day of a case. */
export const datesOf = (sheet: Sheet, { date, start }: ImportMapping['columns']): string[] => [
  ...cellsOf(sheet, date),
  ...cellsOf(sheet, start),
];
