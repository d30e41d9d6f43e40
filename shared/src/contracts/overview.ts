import { z } from './jitless.js';
import { notice } from './notice.js';
import { reading } from './reading.js';
import { sentence } from './sentence.js';

/** A product's four facts: each with n, period and definition, or with the reason why it is missing. */
export const fourFacts = z.object({
  /** Metric `lead-time` or `change-lead-time`: the headline by decisions.md 6. */
  leadTime: reading,
  /** Usual range of the weekly median (metric `variation`). */
  variation: reading,
  /** Signals in the window (metric `stability`). */
  stability: reading,
  /** The headline indicator (metric `experience`). */
  experience: reading,
});
export type FourFacts = z.infer<typeof fourFacts>;

export const indicatorName = z.object({
  key: z.string(),
  /** Own name given by the team, or null where the kind's own name from the catalogue is used. */
  name: z.string().nullable(),
  kind: z.string(),
  better: z.enum(['higher', 'lower']),
  sampled: z.boolean(),
});

export const productSummary = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  area: z.object({ id: z.string(), slug: z.string(), name: z.string() }).nullable(),
  sample: z.boolean(),
  facts: fourFacts,
  throughput: reading,
  deployments: reading,
  indicator: indicatorName.nullable(),
});
export type ProductSummary = z.infer<typeof productSummary>;

/** Position on the flow × effect map (decisions.md 19), or the reasons why there is none. */
export const mapPosition = z.discriminatedUnion('known', [
  z.object({
    known: z.literal(true),
    slug: z.string(),
    name: z.string(),
    /** Half widths of the usual range; right = shorter lead time, up = better for users. 0 = judged, no change. */
    x: z.number(),
    y: z.number(),
    /** Where it stood at the end of earlier tertials, oldest first, without a gap; `on` = the first day after. */
    trail: z.array(z.object({ on: z.string(), x: z.number(), y: z.number() })),
  }),
  z.object({ known: z.literal(false), slug: z.string(), name: z.string(), reasons: z.array(sentence) }),
]);

/** GET /api/overview */
export const overview = z.object({
  /** The opening: one to three sentences, each clause opening into its evidence. */
  lead: z.array(sentence),
  /** One quiet line of provenance. */
  provenance: z.array(sentence),
  /** Sorted by name; nothing sorts products by a value. */
  products: z.array(productSummary),
  /** Where flow and effect part ways, by the product's name. */
  notices: z.array(notice),
  map: z.array(mapPosition),
  unknown: z.array(sentence),
  asOf: z.string(),
});
export type Overview = z.infer<typeof overview>;
