import { z } from './jitless.js';
import { indicatorName } from './overview.js';
import { reading, window } from './reading.js';
import { sentence } from './sentence.js';

/** Which weeks a figure is of: those in view, the same ones 52 weeks earlier, or those on either side of a day. */
export const comparedParts = ['period', 'yearBefore', 'before', 'after'] as const;

/** One figure over weeks, pooled over whole groups of answers that are shown anyway (decisions.md 17). */
export const comparedFigure = z.object({
  part: z.enum(comparedParts),
  /** First and last day, both included. */
  from: z.string(),
  to: z.string(),
  n: z.number().int().nonnegative(),
  value: z.number().nullable(),
  /** 95 %, where it is a sampled share. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** How many answers agreed, where it is a share of answers. */
  positive: z.number().int().nullable(),
  /** Why there is no value; null exactly when there is one. */
  missing: sentence.nullable(),
});
export type ComparedFigure = z.infer<typeof comparedFigure>;

/** A product or a service, whose users are asked. */
const comparedSubject = z.object({ kind: z.enum(['product', 'service']), slug: z.string(), name: z.string() });

/** One indicator of one product or service, against its own usual range. */
export const comparedPanel = z.object({
  subject: comparedSubject,
  indicator: indicatorName,
  askedAt: z.string().nullable(),
  /** Of which answers: as the query names them, `others` = those of no segment that may be told by itself; null = of all. */
  segment: z.string().nullable(),
  /** The headline figure of now; its series is the whole history. */
  reading,
  verdict: sentence,
  figures: z.array(comparedFigure),
  /** What may be said of the figures beside each other, and why not more. */
  notes: z.array(sentence),
});
export type ComparedPanel = z.infer<typeof comparedPanel>;

/**
 * GET /api/products/{slug}/effect/comparison?window=&against=&segment=, `against` being `year`, `day:2026-05-01` (before and after
 * it), `product:{slug}` or nothing. `segment`: one of its channels or end points (`phone`, `at:done`), `not:` one for all but
 * those, `each` for all that may be told side by side, or nothing. With it no other product stands beside. GET
 * /api/services/{slug}/effect/comparison: the same of what the users of a service as a whole are asked.
 */
export const comparison = z.object({
  subject: comparedSubject,
  window,
  /** Its own in their order, each followed by those of the same kind of the other product. */
  panels: z.array(comparedPanel),
  /** Channels and end points that its answers can have come through, shown or not; none = that is not known of any. */
  segments: z.array(z.string()),
  /** Products by name whose headline indicator is of a kind that this one has. */
  related: z.array(z.object({ slug: z.string(), name: z.string() })),
  holidays: z.array(z.object({ from: z.string(), to: z.string(), name: sentence })),
  asOf: z.string(),
});
export type Comparison = z.infer<typeof comparison>;
