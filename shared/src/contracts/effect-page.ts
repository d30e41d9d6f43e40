import { failureSeverities } from '../domain/accessibility-failure.js';
import { indicatorKinds, summaries } from '../domain/indicator.js';
import { indicatorNote } from './indicator-reading.js';
import { indicatorDefinition } from './indicator.js';
import { z } from './jitless.js';
import { annotation } from './product.js';
import { figure, point, reading } from './reading.js';
import { sentence } from './sentence.js';

/** How many gave each answer, of those the figure is made from; only where all of them may be shown (methods.md E.2). */
export const distribution = z.object({
  n: z.number().int(),
  /** The scale in its order; null = answered without a score. */
  scores: z.array(z.object({ score: z.number().nullable(), n: z.number().int() })),
  /** Weighted satisfaction: each answer by its place on the scale, 0 to 1 with its interval; satisfaction of 1 to 5 alone. */
  weighted: figure.nullable(),
  /** The mean of the scores with its interval, beside the share of how easy it was (methods.md E.2). */
  mean: figure.nullable(),
});
export type Distribution = z.infer<typeof distribution>;

/**
 * How many of those who were asked have answered (methods.md E.5). Numbers are "at least", and the
 * share lies between `low` and `high`: more is not told (decisions.md 17).
 */
export const responseRate = z.object({
  /** Since which day; null = since the survey was opened. */
  since: z.string().nullable(),
  /** Files said how many were asked, of the very days of the figure; `answered` is exact then. Absent = our own survey tells. */
  sent: z.boolean().optional(),
  answered: z.number().int(),
  shown: z.number().int(),
  low: z.number(),
  high: z.number(),
  /** The share of all who were asked, had everybody else said no, or yes (Manski); null where the figure is no share. */
  worst: z.object({ low: z.number(), high: z.number() }).nullable(),
});
export type ResponseRate = z.infer<typeof responseRate>;

/** The share as it would be had each channel had its known part among the answers (methods.md E.5). */
export const weightedShare = z.object({
  share: z.number(),
  /** Standard error: of sampling alone. */
  error: z.number(),
  /** An even sample of so many answers would know as much. */
  effectiveN: z.number(),
  /** Answers whose channel is told and has a known part. */
  n: z.number().int(),
});

/** A step of a journey with those who did not come to the next one that is told; null for the last. */
export const lostStep = z.object({
  name: z.string(),
  /** Null where one to four left off beside it: the step is not told by itself. */
  n: z.number().int().nullable(),
  lost: z.number().nullable(),
});

/** Open failures of WCAG A and AA of one severity by how long before the last day of the reading they were found. */
export const failureAges = z.object({
  severity: z.enum(failureSeverities),
  n: z.number().int(),
  /** Within thirty days, within ninety, longer ago. */
  month: z.number().int(),
  quarter: z.number().int(),
  longer: z.number().int(),
  /** When the oldest was found; null = there is none. */
  oldestOn: z.string().nullable(),
});

/** One indicator with everything that belongs to its figure. */
export const effectIndicator = indicatorDefinition.extend({
  key: z.string(),
  kind: z.enum(indicatorKinds),
  measurement: z.enum(['sampled', 'counted']),
  summary: z.enum(summaries),
  /** Of the definition; `since` is its first day, null = the beginning. */
  version: z.number().int(),
  since: z.string().nullable(),
  archived: z.boolean(),
  /** The figure of the last weeks, or why there is none; its series is the whole history. */
  reading,
  /** Days the figure is made from, `to` exclusive; null where there is none. */
  covers: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** The last value that may be shown, however old. */
  newest: point.nullable(),
  verdict: sentence,
  /** Longer without a reading than expected. */
  stale: sentence.nullable(),
  distribution: distribution.nullable(),
  /** The response rate, or why it is not known; null where there are no answers, or nobody is asked. */
  response: z
    .object({
      rate: responseRate.nullable(),
      missing: sentence.nullable(),
      /** Other people may answer now than before: not comparable. */
      moved: sentence.nullable(),
    })
    .nullable(),
  /** The figure weighted by the channels' known parts, or why it is not; null where no parts are known. */
  weighted: z.object({ value: weightedShare.nullable(), missing: sentence.nullable() }).nullable(),
  /** Where people drop off, over the days of the figure; null where no steps were sent. */
  steps: z.array(lostStep).nullable(),
  /** Of accessibility, the worst severity first; absent where its newest reading did not tell severities. */
  failures: z.array(failureAges).optional(),
  /** How many answers it takes to see the smallest change worth the work, beside how many come in a week; or why that is not told. */
  needed: z.array(sentence),
  /** What was said about its readings, newest first. They stand among the annotations too. */
  notes: z.array(indicatorNote),
  /** Changes of measuring, and stretches without readings. */
  annotations: z.array(annotation),
});
export type EffectIndicator = z.infer<typeof effectIndicator>;

/** GET /api/products/{slug}/effect */
export const effectPage = z.object({
  lead: z.array(sentence),
  /** The headline first, those that have been put aside last. */
  indicators: z.array(effectIndicator),
  holidays: z.array(z.object({ from: z.string(), to: z.string(), name: sentence })),
  asOf: z.string(),
});
export type EffectPage = z.infer<typeof effectPage>;
