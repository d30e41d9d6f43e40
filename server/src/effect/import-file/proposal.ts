import type { ImportMapping, ImportPreview } from 'shared/contracts';
import type { Scale } from 'shared/domain';
import { sentence } from 'shared/language';
import { orderOf } from './dates.js';
import { findColumn, isPersonal } from './headers.js';
import { readNumber, scoreOfLabel } from './scores.js';
import type { Table } from './table.js';

export interface Proposal {
  readonly mapping: ImportMapping;
  /** What the file does not tell and a person must (requirements.md 5.3.3 and 5.3.4). */
  readonly questions: ImportPreview['questions'];
}

/** A file with more different words than this in its score column holds free text, not a scale. */
const mostLabels = 12;

/** How we would read this file, guessed from its headers and cells. */
export function propose(table: Table, scale: Scale): Proposal {
  const column = (role: Parameters<typeof findColumn>[1]) => findColumn(table.headers, role);
  const present = Object.entries({
    date: column('date'),
    score: column('score'),
    responseId: column('responseId'),
    period: column('period'),
    indicator: column('indicator'),
    value: column('value'),
    n: column('n'),
  }).filter(([, index]) => index !== undefined);
  const columns = Object.fromEntries(present) as ImportMapping['columns'];
  const aggregated = columns.period !== undefined && columns.value !== undefined && columns.n !== undefined;
  const labels = aggregated ? {} : labelsOf(cellsOf(table, columns.score));
  const order = orderOf(cellsOf(table, columns.date));
  const mapping: ImportMapping = {
    form: aggregated ? 'aggregated' : 'answers',
    columns,
    labels,
    countUnscored: false,
    dateOrder: order ?? 'dmy',
    highestIsBest: true,
    scale,
  };
  const missing = aggregated
    ? columns.indicator === undefined
    : columns.date === undefined || columns.score === undefined;
  const questions: ImportPreview['questions'] = [];
  if (missing) questions.push({ name: 'columns', message: sentence('import.question.columns', {}) });
  if (!aggregated && order === null)
    questions.push({ name: 'dateOrder', message: sentence('import.question.dateOrder', {}) });
  // Words say which end is best; numbers do not: real files code "very satisfied" as 5 in some and as 1 in others.
  if (!aggregated && !missing && Object.keys(labels).length === 0) {
    questions.push({
      name: 'highestIsBest',
      message: sentence('import.question.highestIsBest', { min: scale.min, max: scale.max }),
    });
  }
  return { mapping, questions };
}

/** Names of the columns that hold people, for the preview to announce. */
export const droppedColumns = (table: Table): string[] => table.headers.filter(isPersonal);

function cellsOf(table: Table, index: number | undefined): string[] {
  return index === undefined ? [] : table.rows.map((row) => row.cells[index] ?? '').filter((cell) => cell !== '');
}

/** The words of a column that stand for scores we know; unknown words are left to their rows to report. */
function labelsOf(cells: readonly string[]): Record<string, number | null> {
  const words = [...new Set(cells)].filter((cell) => readNumber(cell) === null);
  if (words.length > mostLabels) return {};
  const known = words.map((word) => [word, scoreOfLabel(word)] as const);
  return Object.fromEntries(known.filter((pair): pair is readonly [string, number | null] => pair[1] !== undefined));
}
