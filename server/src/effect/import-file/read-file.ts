import type { ImportMapping, ImportPreview } from 'shared/contracts';
import { questionnaires } from 'shared/domain';
import type { OpenCases } from 'shared/metrics';
import { judgeReadings, mostReadings, tooManyReadings } from './aggregated.js';
import { dateEvidence } from './dates.js';
import { described, unknownRows, unreadable, type Understood } from './description.js';
import { FileFault } from './file-fault.js';
import { issuesOf, readingIssues, summaryOf, weeksOf } from './findings.js';
import { findLeftBehind, withoutIdentity } from './left-behind.js';
import { wordingOf } from './notices.js';
import { OpenFile } from './open-file.js';
import { datesOf, propose } from './proposal.js';
import { answerQuestions, columnQuestion, surveysIn, wordsIn } from './questions.js';
import type { AskedIn } from './asked-by-day.js';
import { acceptedOf, readAnswers, type ReadAnswers } from './read-answers.js';
import type { AggregatedRow, AnswerRow, Reader } from './reader.js';
import type { FileRow } from './records.js';
import { pointOf, standingOf } from './scores.js';
import { readSheet, type Sheet } from './sheet.js';
import { makeScore, statementsFor } from './statements.js';

export interface ReadFile {
  /** `alreadyStored` is 0 here, or null where it cannot be told: only the database knows. */
  readonly preview: ImportPreview;
  readonly readings: readonly AggregatedRow[];
  /** What tells this form from others, and how its question was worded; null where the file could not be read. */
  readonly form: string | null;
  readonly question: string | null;
  /** How many were asked on each day; null where the file does not say. */
  readonly asked: readonly AskedIn[] | null;
  /** Cases that were open when its last whole week was over; null where it does not say. */
  readonly open: OpenCases | null;
  /** Rows were handed on before the file had settled how its dates are written: look at it first, then save. */
  readonly late: boolean;
}

/**
 * Reads a file to its end without keeping it: what would be stored, what would not, and why.
 * @param take is given the answers in portions as they are read, unless a question is open that decides which they are
 */
export async function readFile(
  bytes: AsyncIterable<Uint8Array>,
  reader: Reader,
  chosen: ImportMapping | undefined,
  take: ((rows: readonly AnswerRow[]) => Promise<void>) | null = null,
): Promise<ReadFile> {
  const file = new OpenFile(bytes);
  try {
    const understood = await understand(file, reader, chosen);
    const columns = columnQuestion(understood.sheet, understood.mapping, understood.left, reader);
    if (columns) return await unmapped(file, understood, columns, reader);
    if (understood.mapping.form === 'aggregated') return await readAggregatedFile(file, understood, reader);
    return await readAnswerFile(file, understood, reader, take);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return {
      preview: unreadable(file, reader, error),
      readings: [],
      form: null,
      question: null,
      asked: null,
      open: null,
      late: false,
    };
  }
}

async function understand(file: OpenFile, reader: Reader, chosen: ImportMapping | undefined): Promise<Understood> {
  const sheet = await readSheet(file.rows(), chosen);
  const found = findLeftBehind(sheet);
  const remembered = chosen ? null : await reader.remembered(sheet.form);
  const scale = reader.scale ?? { min: 0, max: 0 };
  const given =
    chosen ??
    (remembered
      ? again(remembered.mapping, sheet)
      : propose(sheet, { ...reader, scale }, found, reader.kind && questionnaires[reader.kind]));
  const columns = columnsFor(given.columns, reader);
  const { statements: chosenOnes, ...mapping } = given;
  const statements = statementsFor(reader.kind, chosenOnes?.columns);
  const left = withoutIdentity(sheet, mapping.leftBehind, found);
  return {
    sheet,
    mapping: {
      ...mapping,
      ...(reader.lasting || (statements && !makeScore(statements)) ? notTurned(mapping) : {}),
      ...(statements ? { statements } : {}),
      ...{ columns, leftBehind: [...left], scale },
    },
    chosen: chosen !== undefined,
    found,
    left,
    rememberedFrom: remembered?.fileName ?? null,
  };
}

/** Those that are in the file. A start is asked for where cases are told in days, and stands in place of their number then. */
function columnsFor(given: ImportMapping['columns'], { spans }: Reader): ImportMapping['columns'] {
  const {
    start = -1,
    score,
    ...others
  } = Object.fromEntries(
    Object.entries(given).filter(([, index]) => index !== undefined && index >= 0),
  ) as ImportMapping['columns'];
  if (!spans) return { ...others, ...(score === undefined ? {} : { score }) };
  return { ...others, start, ...(score === undefined || start >= 0 ? {} : { score }) };
}

/** How long a case took needs no saying which end is best, nor does a finished score of a questionnaire. */
const notTurned = ({ answered }: ImportMapping): Pick<ImportMapping, 'highestIsBest' | 'answered'> => ({
  highestIsBest: true,
  answered: answered && [...new Set([...answered, 'highestIsBest' as const])],
});

/** An earlier file's answers hold for the next of the same form, but for what every file does anew. */
const again = (mapping: ImportMapping, { headerRows, brokenLetters }: Sheet): ImportMapping => ({
  ...mapping,
  headerRows,
  repairLetters: brokenLetters,
  repeated: 'each',
  answered: ['dateOrder', 'highestIsBest', 'survey'],
});

async function readAnswerFile(
  file: OpenFile,
  understood: Understood,
  reader: Reader,
  take: ((rows: readonly AnswerRow[]) => Promise<void>) | null,
): Promise<ReadFile> {
  const { sheet, mapping, chosen } = understood;
  const scale = reader.scale ?? mapping.scale;
  const { answered } = mapping;
  // On the first look the last row may settle how dates are read; nothing is handed on under a guess.
  const orderIsOpen =
    !chosen &&
    answered?.includes('dateOrder') === false &&
    dateEvidence(datesOf(sheet, mapping.columns)).order === null;
  const read = await readAnswers(sheet, understood, reader, orderIsOpen ? null : take);
  const late = orderIsOpen || read.late;
  const questions = answerQuestions(sheet, read, scale);
  const isAsked = questions.some(({ name }) => name === 'repeated');
  const accepted = acceptedOf(read.judged).reduce((sum, { n }) => sum + n, 0);
  const settled = { ...read.mapping, labels: { ...knownLabels(read), ...read.mapping.labels } };
  const preview: ImportPreview = {
    ...described(file, { ...understood, mapping: settled }, reader, {
      alike: isAsked || mapping.repeated === 'once' ? 0 : read.mostAlike.n,
      written: read.dates.mixed ? [] : read.dates.written,
      unanswered: read.unanswered,
      movedMix: read.movedMix,
      open: read.open,
    }),
    questions,
    words: wordsIn(read),
    surveys: surveysIn(read),
    rows: read.rows,
    accepted,
    alreadyStored: late ? null : 0,
    rejected: read.rows - accepted - read.unanswered - (read.open?.rows ?? 0),
    issues: issuesOf(read, sheet, scale, reader.lasting),
    weeks: weeksOf(read),
    summary: summaryOf(read, scale),
    canSave: questions.length === 0 && (accepted > 0 || read.open !== null),
  };
  const { asked } = read;
  const open = read.open?.then ?? null;
  return { preview, readings: [], form: sheet.form, question: wordingOf(sheet, mapping), asked, open, late };
}

/** Words that say themselves what they stand for, for the eye and for whoever wants to say otherwise. */
function knownLabels(read: ReadAnswers): ImportMapping['labels'] {
  const known = wordsIn(read).flatMap(({ word }): [string, number | null][] => {
    const standing = standingOf(word);
    const point = standing ? pointOf(standing, read.mapping.scale) : standing;
    return point === undefined ? [] : [[word, point]];
  });
  return Object.fromEntries(known);
}

async function readAggregatedFile(file: OpenFile, understood: Understood, reader: Reader): Promise<ReadFile> {
  const { sheet, mapping } = understood;
  const rows: FileRow[] = [];
  for await (const row of sheet.rows) {
    if (rows.length >= mostReadings) throw tooManyReadings();
    rows.push(row);
  }
  const { accepted, refused } = judgeReadings(rows, mapping, reader, sheet.headers.length);
  const preview: ImportPreview = {
    ...described(file, understood, reader, unknownRows),
    rows: rows.length,
    accepted: accepted.length,
    rejected: refused.length,
    issues: readingIssues(refused, sheet, mapping),
    canSave: accepted.length > 0,
  };
  return { preview, readings: accepted, form: sheet.form, question: null, asked: null, open: null, late: false };
}

/** Nothing can be judged before somebody says which column is which; the rows are only counted. */
async function unmapped(
  file: OpenFile,
  understood: Understood,
  question: ImportPreview['questions'][number],
  reader: Reader,
): Promise<ReadFile> {
  let rows = 0;
  for await (const row of understood.sheet.rows) rows += row.line > 0 ? 1 : 0;
  const preview = { ...described(file, understood, reader, unknownRows), questions: [question], rows };
  return { preview, readings: [], form: understood.sheet.form, question: null, asked: null, open: null, late: false };
}
