import type { ImportMapping, ImportPreview, ImportQuestion } from 'shared/contracts';
import type { Scale } from 'shared/domain';
import { sentence } from 'shared/language';
import { hasTime } from './dates.js';
import { isTrace } from './personal-content.js';
import { scaleColumns, tellsReadings } from './proposal.js';
import { isRefusal } from './judge-answer.js';
import { acceptedOf, type ReadAnswers } from './read-answers.js';
import type { Reader } from './reader.js';
import { makeScore } from './statements.js';
import { readNumber, readScore, standingOf } from './scores.js';
import { cellsOf, type Sheet } from './sheet.js';

type Question = ImportPreview['questions'][number];

/** A word in fewer rows than this is a slip of one row, not a point of the scale. */
const fewestOfAWord = 5;
const listedWords = 30;

/** Which column is which, where the header does not say. */
export function columnQuestion(
  sheet: Sheet,
  mapping: ImportMapping,
  hidden: ReadonlySet<number>,
  { lasting, spans }: Reader,
): Question | null {
  const { columns } = mapping;
  const there = (index: number | undefined): boolean =>
    index !== undefined && index >= 0 && index < sheet.headers.length;
  const missing =
    mapping.form === 'aggregated'
      ? !there(columns.period) || !there(columns.indicator) || !tellsReadings(columns, there)
      : !there(columns.date) || !(there(columns.score) || there(columns.start) || makeScore(mapping.statements));
  if (!missing) return null;
  if (mapping.form === 'answers' && mapping.statements && there(columns.date)) {
    return {
      name: 'columns',
      message: sentence('import.question.statements', { n: mapping.statements.columns.length }),
    };
  }
  if (mapping.form === 'answers' && lasting) {
    return { name: 'columns', message: sentence(spans ? 'import.question.caseDays' : 'import.question.caseHours') };
  }
  const candidates = scaleColumns(sheet, mapping.scale, hidden).map((index) => sheet.headers[index] ?? '');
  const message =
    mapping.form === 'answers' && there(columns.date) && candidates.length > 1
      ? sentence('import.question.scoreColumn', { columns: candidates.join(' · ').slice(0, 400) })
      : sentence('import.question.columns');
  return { name: 'columns', message };
}

/** What only a person can tell of dated answers. */
export function answerQuestions(sheet: Sheet, read: ReadAnswers, scale: Scale): Question[] {
  const { mapping, dates } = read;
  const questions: (Question | null)[] = [
    dates.mixed
      ? { name: 'dateOrder', message: sentence('import.question.mixedDates', { ...dates.mixed }) }
      : unless(mapping, 'dateOrder', dates.order !== null, sentence('import.question.dateOrder')),
    scaleQuestion(read, scale),
    labelQuestion(read),
    unless(mapping, 'highestIsBest', !hasBareNumbers(read), endQuestion(mapping, scale)),
    unless(
      mapping,
      'survey',
      surveysIn(read).length < 2,
      sentence('import.question.survey', { n: surveysIn(read).length }),
    ),
    unless(mapping, 'repeated', !isSuspect(sheet, read), sentence('import.question.repeated', { ...read.mostAlike })),
  ];
  return questions.filter((question) => question !== null);
}

const endQuestion = ({ statements }: ImportMapping, scale: Scale): Question['message'] =>
  statements && makeScore(statements)
    ? sentence('import.question.agreement', { ...statements.scale })
    : sentence('import.question.highestIsBest', { ...scale });

/** A mapping that names no answers answers them all; see `importMapping`. */
function unless(
  mapping: ImportMapping,
  name: ImportQuestion,
  clear: boolean,
  message: Question['message'],
): Question | null {
  return clear || !mapping.answered || mapping.answered.includes(name) ? null : { name, message };
}

/** Real files code "very satisfied" as 5 in some and as 1 in others: a number by itself does not say which end is best. */
const hasBareNumbers = ({ judged, mapping }: ReadAnswers): boolean =>
  judged.some(({ alike: { cells }, verdict }) =>
    cells.made
      ? cells.made.byNumbers
      : !isRefusal(verdict) &&
        verdict.score !== null &&
        !isWord(cells.score, mapping) &&
        readScore(cells.score) !== null,
  );

const isWord = (cell: string, mapping: ImportMapping): boolean =>
  standingOf(cell) !== undefined || Object.hasOwn(mapping.labels, cell);

/** One answer off the scale is a slip; many are another scale, and reading on would keep only those that happen to fit. */
function scaleQuestion({ judged }: ReadAnswers, scale: Scale): Question | null {
  let [on, off] = [0, 0];
  const values: number[] = [];
  for (const { alike, verdict } of judged) {
    if (!isRefusal(verdict)) on += verdict.score === null ? 0 : alike.n;
    else if (verdict.key === 'import.row.scale') {
      off += alike.n;
      const number = readScore(alike.cells.score);
      if (number !== null) values.push(number);
    }
  }
  const another = off > 0 && (on === 0 || (on + off >= 20 && off / (on + off) >= 0.05));
  if (!another) return null;
  if (values.length === 0) return { name: 'scale', message: sentence('import.question.wordScale', { ...scale }) };
  const found = { lowest: Math.min(...values), highest: Math.max(...values) };
  return { name: 'scale', message: sentence('import.question.scale', { ...scale, ...found }) };
}

function labelQuestion(read: ReadAnswers): Question | null {
  const open = wordsIn(read).filter(({ n, known }) => !known && n >= fewestOfAWord && n >= read.rows / 100);
  if (open.length === 0) return null;
  const words = open.map(({ word }) => word).join(' · ');
  return {
    name: 'labels',
    message: sentence('import.question.labels', { words: words.slice(0, 300), n: open.length }),
  };
}

/** The words among the answers, the most frequent first. */
export function wordsIn({ judged, mapping }: ReadAnswers): ImportPreview['words'] {
  const words = new Map<string, number>();
  for (const { alike } of judged) {
    const { score, made } = alike.cells;
    if (made) continue;
    const isText = score !== '' && readNumber(score) === null && readScore(score) === null;
    if ((isText || isWord(score, mapping)) && !isTrace(score)) words.set(score, (words.get(score) ?? 0) + alike.n);
  }
  return [...words]
    .map(([word, n]) => ({ word, n, known: isWord(word, mapping) || mapping.leftOut.includes(word) }))
    .sort((one, other) => other.n - one.n)
    .slice(0, listedWords);
}

export function surveysIn({ judged }: ReadAnswers): string[] {
  return [...new Set(judged.map(({ alike }) => alike.cells.survey).filter((survey) => survey !== ''))].slice(0, 100);
}

/** Many rows alike to the second are seldom many people: somebody's export ran in a circle. */
function isSuspect(sheet: Sheet, read: ReadAnswers): boolean {
  const rows = acceptedOf(read.judged).reduce((sum, { n }) => sum + n, 0);
  return read.mostAlike.n > Math.max(50, rows / 100) && cellsOf(sheet, read.mapping.columns.date).some(hasTime);
}
