import { z } from './jitless.js';
import { indicatorKinds, summaries } from '../domain/indicator.js';
import { slug } from './product.js';

/** POST /api/products/{slug}/indicators */
export const indicatorInput = z.object({
  key: slug,
  name: z.string().trim().max(80).nullable().default(null),
  kind: z.enum(indicatorKinds),
  measurement: z.enum(['sampled', 'counted']),
  summary: z.enum(summaries),
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

export const indicatorCreated = z.object({ key: slug });

/** GET /api/products/{slug}/indicators */
export const indicatorList = z.object({
  indicators: z.array(
    indicatorInput.extend({ answers: z.number().int(), observations: z.number().int(), lastOn: z.string().nullable() }),
  ),
});
export type IndicatorList = z.infer<typeof indicatorList>;
