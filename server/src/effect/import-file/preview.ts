import { createHash } from 'node:crypto';
import type { ImportMapping, ImportPreview } from 'shared/contracts';
import { smallestGroup, type Scale } from 'shared/domain';
import { decode } from './decode.js';
import { periodOf } from './periods.js';
import { droppedColumns, propose } from './proposal.js';
import { readAggregated, readAnswers, type AggregatedRow, type AnswerRow, type Rows } from './rows.js';
import { readTable } from './table.js';

/** What a file is read against. */
export interface Reader {
  readonly fileName: string;
  readonly scale: Scale;
  readonly indicators: ReadonlyMap<string, { readonly key: string; readonly unit: string }>;
  /** Today in the installation's zone: answers from the future are refused. */
  readonly today: string;
}

export interface ReadFile {
  /** `alreadyStored` is 0 here: only the database knows. */
  readonly preview: ImportPreview;
  readonly answers: readonly AnswerRow[];
  readonly readings: readonly AggregatedRow[];
}

/** More reasons than a person reads are counted, not listed. */
const mostIssues = 200;

/** Reads a whole file without touching anything: what would be stored, what would not, and why. */
export function readFile(bytes: Uint8Array, reader: Reader, chosen: ImportMapping | undefined): ReadFile {
  const result = readTable(decode(bytes));
  const hash = createHash('sha256').update(bytes).digest('hex');
  if ('fault' in result) return { preview: unreadable(reader, hash, result), answers: [], readings: [] };
  const { table } = result;
  const proposal = chosen ? { mapping: chosen, questions: [] } : propose(table, reader.scale);
  const { mapping, questions } = proposal;
  const open = questions.some(({ name }) => name === 'columns');
  const aggregated = mapping.form === 'aggregated';
  const answers: Rows<AnswerRow> =
    aggregated || open
      ? { accepted: [], issues: [] }
      : readAnswers(table, { ...mapping, scale: reader.scale }, reader.today);
  const readings: Rows<AggregatedRow> =
    !aggregated || open
      ? { accepted: [], issues: [] }
      : readAggregated(table, mapping, reader.indicators, reader.today);
  const issues = [...answers.issues, ...readings.issues];
  const accepted = answers.accepted.length + readings.accepted.length;
  return {
    preview: {
      fileName: reader.fileName,
      hash,
      headers: [...table.headers],
      sample: table.rows.slice(0, 5).map((row) => visible(table.headers, row.cells)),
      mapping,
      questions,
      dropped: droppedColumns(table),
      rows: table.rows.length,
      accepted,
      alreadyStored: 0,
      rejected: issues.length,
      issues: issues.slice(0, mostIssues),
      weeks: weeksOf(answers.accepted),
      summary: summaryOf(answers.accepted, reader.scale),
      canSave: questions.length === 0 && accepted > 0,
    },
    answers: answers.accepted,
    readings: readings.accepted,
  };
}

/** First rows for the eye, with columns of people already emptied. */
function visible(headers: readonly string[], cells: readonly string[]): string[] {
  const dropped = new Set(droppedColumns({ headers, rows: [] }));
  return headers.map((header, index) => (dropped.has(header) ? '' : (cells[index] ?? '').slice(0, 80)));
}

function weeksOf(answers: readonly AnswerRow[]): ImportPreview['weeks'] {
  const counts = new Map<string, number>();
  for (const { on } of answers) {
    const { from } = periodOf(on, 'week');
    counts.set(from, (counts.get(from) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([week, n]) => (n < smallestGroup ? { week, n: 0, suppressed: true } : { week, n, suppressed: false }));
}

/** Share of the two best scale points, of scored answers and of all. On a scale of two points the best alone counts. */
function summaryOf(answers: readonly AnswerRow[], scale: Scale): ImportPreview['summary'] {
  const best = scale.max - scale.min > 1 ? scale.max - 1 : scale.max;
  const scored = answers.filter(({ score }) => score !== null);
  const positive = scored.filter(({ score }) => score !== null && score >= best).length;
  const share = (n: number): number | null => (n < smallestGroup ? null : positive / n);
  return { share: share(scored.length), n: scored.length, shareOfAll: share(answers.length), nOfAll: answers.length };
}

function unreadable(
  reader: Reader,
  hash: string,
  { fault, line }: { fault: ImportPreview['issues'][number]['message']; line: number | null },
): ImportPreview {
  return {
    fileName: reader.fileName,
    hash,
    headers: [],
    sample: [],
    mapping: {
      form: 'answers',
      columns: {},
      labels: {},
      countUnscored: false,
      dateOrder: 'ymd',
      highestIsBest: true,
      scale: reader.scale,
    },
    questions: [],
    dropped: [],
    rows: 0,
    accepted: 0,
    alreadyStored: 0,
    rejected: 0,
    issues: [{ line, column: null, message: fault }],
    weeks: [],
    summary: { share: null, n: 0, shareOfAll: null, nOfAll: 0 },
    canSave: false,
  };
}
