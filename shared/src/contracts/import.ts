import { z } from './jitless.js';
import { slug } from './product.js';
import { sentence } from './sentence.js';

/** What only a person can tell of a file. */
export const importQuestions = [
  ...(['columns', 'dateOrder', 'highestIsBest', 'labels', 'scale', 'survey', 'repeated'] as const),
] as const;
export type ImportQuestion = (typeof importQuestions)[number];

const column = z.number().int().optional();

/** How the columns of a file are to be read. */
export const importMapping = z.object({
  form: z.enum(['answers', 'aggregated']),
  /** Some tools write their own names in a line above the questions. */
  headerRows: z.union([z.literal(1), z.literal(2)]).default(1),
  /** Column index by role; −1 or absent = not in the file. */
  columns: z.object({
    date: column,
    /** Of cases told by two days: when each began; the date is then when it ended, and a row without one is still open. */
    start: column,
    score: column,
    responseId: column,
    /** Which of several surveys in one file an answer belongs to. */
    survey: column,
    product: column,
    /** How far the answering went, where the tool says so. */
    status: column,
    /** Web, app, phone, paper, in person; whatever else it says is another one. */
    channel: column,
    period: column,
    indicator: column,
    value: column,
    n: column,
    /** Of durations whose value is their median: within what 85 and 95 of 100 were done. */
    within85: column,
    within95: column,
    /** How many gave each score, from the lowest to the highest, as 10/20/30/80/60. */
    distribution: column,
    /** How many were asked, where that is known: more than have answered. */
    asked: column,
    /** Of accessibility: open failures by severity and the day found, as serious 2026-05-01 3 / minor 2026-06-01 2. */
    failures: column,
    /** Of the gap between two groups, in place of value and n: so many of so many of each. */
    assistivePart: column,
    assistiveOf: column,
    othersPart: column,
    othersOf: column,
  }),
  /**
   * The columns of a questionnaire's statements in their order, −1 = not in the file: each respondent's score is made of them, in place
   * of a finished one. The scale of one statement is told here, not chosen. Absent = the indicator is no questionnaire.
   */
  statements: z
    .object({
      columns: z.array(z.number().int()).max(10),
      scale: z.object({ min: z.number(), max: z.number() }),
    })
    .optional(),
  /**
   * Columns that go nowhere, not even into an answer's identity: people, addresses, free text. Absent = as the file
   * itself shows. Columns that are named after people are left behind whatever this says.
   */
  leftBehind: z.array(z.number().int()).optional(),
  /** Letters like "mÃ¥l" are put right before anything else is looked at. */
  repairLetters: z.boolean().default(false),
  /** Words of the scale and the score each stands for; null = no score ("Don't know"), counted as given below. */
  labels: z.record(z.string(), z.number().nullable()).default({}),
  /** Words whose rows are left out. */
  leftOut: z.array(z.string()).default([]),
  /** Are answers without a score counted in the denominator? */
  countUnscored: z.boolean().default(false),
  /** Does a row without a score stand for somebody who was asked and did not answer? Absent = no. */
  countsAsked: z.boolean().optional(),
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']),
  /** Is the highest number the best? Must be confirmed by a person where the file does not say. */
  highestIsBest: z.boolean(),
  /** The indicator's scale. It is told here, not chosen: another scale is another indicator. */
  scale: z.object({ min: z.number(), max: z.number() }),
  /** The one survey whose answers are read, of those in the file; null = all. */
  survey: z.string().nullable().default(null),
  /** Rows that are alike to the last letter: an answer each, or one answer exported again and again? */
  repeated: z.enum(['each', 'once']).default('each'),
  /** The questions that a person has answered with this mapping. Absent = all of them. */
  answered: z.array(z.enum(importQuestions)).optional(),
});
export type ImportMapping = z.infer<typeof importMapping>;

export const importIssue = z.object({
  /** Line in the file, counted from 1 with the header; null = the whole file. */
  line: z.number().int().nullable(),
  column: z.string().nullable(),
  message: sentence,
  /** Further rows with the same cell and the same fault. */
  alike: z.number().int().default(0),
});
export type ImportIssue = z.infer<typeof importIssue>;

/**
 * Query of both import routes; the body is the file's bytes as `text/csv` or, for other kinds, `application/octet-stream`.
 * What a file is shows in its bytes: CSV in whatever encoding, an Excel workbook, or a JSON list of answers.
 * POST /api/products/{slug}/imports/preview answers an `importPreview` and saves nothing;
 * POST /api/products/{slug}/imports saves and answers an `importBatch`. DELETE /api/products/{slug}/imports/{id} undoes one.
 */
export const importQuery = z.object({
  fileName: z.string().trim().min(1).max(200),
  /** Key of an indicator of the product that dated answers belong to; the aggregated form names its own. */
  indicator: slug,
  /** JSON of an `importMapping`; left out on the first look, when the columns are guessed and questions asked. */
  mapping: z.string().max(20_000).optional(),
});
export type ImportQuery = z.infer<typeof importQuery>;

/** Largest file that is taken. The browser says so before it sends anything. */
export const largestImport = 150 * 1024 * 1024;

/** Largest file whose sender does not say beforehand how large it is: it is taken in whole before it is read. */
export const largestUntold = 16 * 1024 * 1024;

/** What the file turns out to say, and what only a person can tell of it. */
export const importPreview = z.object({
  fileName: z.string(),
  hash: z.string(),
  /** Survey tool whose export this is; null = none we know. */
  template: z.string().nullable(),
  headers: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  mapping: importMapping,
  /** A line that is no period is a case, and how long it took stands in place of an answer. Absent = they are answers. */
  cases: z.boolean().optional(),
  /** Questions only a person can answer before saving (scale direction, day or month first). */
  questions: z.array(z.object({ name: z.enum(importQuestions), message: sentence })),
  /** What a person should know of the file, and need not answer. */
  notices: z.array(sentence),
  /** Columns that name people or hold their addresses or free text: dropped before anything is stored. */
  dropped: z.array(z.string()),
  /** Words in the score column that are no numbers: how often, and whether they are known to stand for a score. */
  words: z.array(z.object({ word: z.string(), n: z.number().int(), known: z.boolean() })),
  /** Surveys in the file, where it names several. */
  surveys: z.array(z.string()),
  rows: z.number().int(),
  accepted: z.number().int(),
  /** Null = not counted: a question is still open that decides which rows are the same. */
  alreadyStored: z.number().int().nullable(),
  rejected: z.number().int(),
  issues: z.array(importIssue),
  weeks: z.array(z.object({ week: z.string(), n: z.number().int(), suppressed: z.boolean() })),
  /** What the file says as a whole: share and n, with and without unscored answers. */
  summary: z.object({
    share: z.number().nullable(),
    n: z.number().int(),
    shareOfAll: z.number().nullable(),
    nOfAll: z.number().int(),
  }),
  canSave: z.boolean(),
});
export type ImportPreview = z.infer<typeof importPreview>;

/** A large file is taken in at once and then stored, or taken back, by the worker. */
export const importStates = ['storing', 'stored', 'undoing', 'undone'] as const;
export type ImportState = (typeof importStates)[number];

export const importBatch = z.object({
  id: z.string(),
  fileName: z.string(),
  indicatorKey: z.string(),
  importedAt: z.string(),
  state: z.enum(importStates),
  /** Share of the rows that have been stored or taken back so far; 1 once that is over. */
  done: z.number(),
  stored: z.number().int(),
  alreadyStored: z.number().int(),
  rejected: z.number().int(),
  /** Came from an address that is read on schedule: taking it back pauses that. */
  scheduled: z.boolean().default(false),
  undoneAt: z.string().nullable(),
});
export type ImportBatch = z.infer<typeof importBatch>;
/** GET /api/products/{slug}/imports: newest first. */
export const importBatchList = z.object({ batches: z.array(importBatch) });
