import { z } from './jitless.js';
import { indicatorKinds } from '../domain/indicator.js';
import { slug } from './product.js';
import { sentence } from './sentence.js';

/** POST /api/products/{slug}/indicators */
export const indicatorInput = z.object({
  key: slug,
  name: z.string().trim().max(80).nullable().default(null),
  kind: z.enum(indicatorKinds),
  measurement: z.enum(['sampled', 'counted']),
  summary: z.enum(['topTwo', 'share', 'mean', 'value']),
  better: z.enum(['higher', 'lower']),
  unit: z.enum(['share', 'days', 'hours', 'score', 'number']),
  /** The scale of single answers; null for counted values. */
  scale: z.object({ min: z.number(), max: z.number() }).nullable(),
  /** Where users were asked, e.g. "receipt page". */
  askedAt: z.string().trim().max(120).nullable().default(null),
});
export type IndicatorInput = z.infer<typeof indicatorInput>;

/** PUT /api/products/{slug}/indicators/{key}/observations/{date}: one reading from another system. */
export const observationInput = z.object({
  value: z.number(),
  /** Answers or cases behind the value. */
  n: z.number().int().positive(),
  period: z.enum(['day', 'week', 'month', 'tertial']).default('week'),
});

/** How the columns of a file are to be read. */
export const importMapping = z.object({
  form: z.enum(['answers', 'aggregated']),
  /** Column index by role; −1 or absent = not in the file. */
  columns: z.object({
    date: z.number().int().optional(),
    score: z.number().int().optional(),
    responseId: z.number().int().optional(),
    period: z.number().int().optional(),
    indicator: z.number().int().optional(),
    value: z.number().int().optional(),
    n: z.number().int().optional(),
  }),
  /** Words of the scale and the score each stands for; null = no score ("Don't know"), counted as given below. */
  labels: z.record(z.string(), z.number().nullable()).default({}),
  /** Are answers without a score counted in the denominator? */
  countUnscored: z.boolean().default(false),
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']),
  /** Is the highest number the best? Must be confirmed by a person where the file does not say. */
  highestIsBest: z.boolean(),
  scale: z.object({ min: z.number(), max: z.number() }),
});
export type ImportMapping = z.infer<typeof importMapping>;

export const importIssue = z.object({
  /** Line in the file, counted from 1 with the header; null = the whole file. */
  line: z.number().int().nullable(),
  column: z.string().nullable(),
  message: sentence,
});
export type ImportIssue = z.infer<typeof importIssue>;

/**
 * Query of both import routes; the body is the file's bytes as `text/csv`, in whatever encoding it has.
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

/** What the file turns out to say, and what only a person can tell of it. */
export const importPreview = z.object({
  fileName: z.string(),
  hash: z.string(),
  headers: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  mapping: importMapping,
  /** Questions only a person can answer before saving (scale direction, day or month first). */
  questions: z.array(z.object({ name: z.enum(['highestIsBest', 'dateOrder', 'columns']), message: sentence })),
  /** Columns that name people: dropped before anything is stored. */
  dropped: z.array(z.string()),
  rows: z.number().int(),
  accepted: z.number().int(),
  alreadyStored: z.number().int(),
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

export const importBatch = z.object({
  id: z.string(),
  fileName: z.string(),
  indicatorKey: z.string(),
  importedAt: z.string(),
  stored: z.number().int(),
  alreadyStored: z.number().int(),
  rejected: z.number().int(),
  undoneAt: z.string().nullable(),
});
export type ImportBatch = z.infer<typeof importBatch>;
/** GET /api/products/{slug}/imports: newest first. */
export const importBatchList = z.object({ batches: z.array(importBatch) });

export const indicatorCreated = z.object({ key: slug });

/** GET /api/products/{slug}/indicators */
export const indicatorList = z.object({
  indicators: z.array(
    indicatorInput.extend({ answers: z.number().int(), observations: z.number().int(), lastOn: z.string().nullable() }),
  ),
});
export type IndicatorList = z.infer<typeof indicatorList>;
