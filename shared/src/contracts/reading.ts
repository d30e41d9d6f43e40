import { z } from './jitless.js';
import { sentence } from './sentence.js';

/** The answer of one metric for one subject, one cut and one window (architecture.md 2 and 5). */

export const unit = z.enum([
  'days',
  'hours',
  'items',
  'itemsPerWeek',
  'changesPerWeek',
  'deploymentsPerWeek',
  'share',
  'points',
  'score',
  'number',
]);
export type Unit = z.infer<typeof unit>;

export const window = z.object({
  /** First and last calendar day, both included, in the installation's zone. */
  from: z.string(),
  to: z.string(),
  /** `weeks:12`, `weeks:52`, `all`, …: the name a view asks for it by. */
  name: z.string(),
});

export const point = z.object({
  /** ISO week `2026-W46`, or the first day of a merged or other bucket. */
  bucket: z.string(),
  /** First calendar day of the bucket, and the first day after it. */
  from: z.string(),
  to: z.string(),
  /** Null is absence: never drawn, never zero. */
  value: z.number().nullable(),
  n: z.number().int().nonnegative(),
  /** The bucket is not over, or not every source has been read past its end. */
  partial: z.boolean(),
  /** Interval for sampled values. */
  low: z.number().nullable().optional(),
  high: z.number().nullable().optional(),
  /** Fewer answers than may be shown; value is then null and n is not given (0). */
  suppressed: z.boolean().optional(),
});
export type Point = z.infer<typeof point>;

/** A stretch with one set of natural process limits (methods.md C). */
export const phase = z.object({
  fromBucket: z.string(),
  toBucket: z.string().nullable(),
  centre: z.number(),
  low: z.number(),
  high: z.number(),
  /** How many points the limits were made from. */
  baselinePoints: z.number().int(),
  /** The first phase is provisional (dashed) from 12 points and firm from 20; a confirmed one from 6 and from 12. */
  firm: z.boolean(),
});
export type Phase = z.infer<typeof phase>;

export const signal = z.object({
  /**
   * `run`: eight in a row on one side, "changed since". `outside`: a lone point, "an unusual week", never "a change".
   * `phase`: people have confirmed that a new level holds from here on (methods.md C.4).
   */
  rule: z.enum(['run', 'outside', 'phase']),
  direction: z.enum(['higher', 'lower']),
  /** Is that direction better for users? Null where the metric has no good direction. */
  better: z.boolean().nullable(),
  /** First bucket of the run, or the point itself. */
  sinceBucket: z.string(),
  /** Still on the same side at the last closed bucket. */
  current: z.boolean(),
});
export type Signal = z.infer<typeof signal>;

export const series = z.object({
  kind: z.literal('series'),
  /** Weeks per point: 1, 2 or 4 (decisions.md 8). */
  gridWeeks: z.number().int(),
  points: z.array(point),
  phases: z.array(phase),
  signals: z.array(signal),
});
export type Series = z.infer<typeof series>;

export const dots = z.object({
  kind: z.literal('dots'),
  dots: z.array(z.object({ id: z.string(), label: z.string(), at: z.string(), value: z.number() })),
});

export const bands = z.object({
  kind: z.literal('bands'),
  bands: z.array(z.object({ name: z.string(), points: z.array(point) })),
});

export const parts = z.object({
  kind: z.literal('parts'),
  parts: z.array(z.object({ name: z.string(), value: z.number(), n: z.number().int() })),
});

export const shape = z.discriminatedUnion('kind', [series, dots, bands, parts]);

/** A value with the words for it: `p50`, `p85`, `weekly`, … */
export const figure = z.object({
  name: z.string(),
  value: z.number().nullable(),
  /** True: the sample is too small for an upper bound; the value is "at least" (methods.md A.2). */
  atLeast: z.boolean().default(false),
  low: z.number().nullable().optional(),
  high: z.number().nullable().optional(),
});
export type Figure = z.infer<typeof figure>;

export const reading = z.object({
  metric: z.string(),
  version: z.number().int(),
  unit,
  /** Items, deployments or answers behind the value. */
  n: z.number().int().nonnegative(),
  /** The headline figure. Null goes with `missing`. */
  value: z.number().nullable(),
  figures: z.array(figure),
  /** Why there is no value, as a sentence with the cheapest next step. Null exactly when value is not. */
  missing: sentence.nullable(),
  window,
  /** Share of the records the metric could use, 0 to 1, and how many it could not. */
  coverage: z.object({ used: z.number().int(), of: z.number().int() }),
  caveats: z.array(sentence),
  asOf: z.string(),
  shape,
});
export type Reading = z.infer<typeof reading>;
