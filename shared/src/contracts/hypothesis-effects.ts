import { effectUnit } from './effect-analysis.js';
import { z } from './jitless.js';
import { sentence } from './sentence.js';

/**
 * What was found of hypotheses that are measured alike, each drawn towards the others: the largest of many estimates is the
 * luckiest (methods.md G.4). All are in it, also those of which nothing could be told. A change above 0 is for the better.
 */
export const effectsTogether = z.object({
  /** What they are measured by, as its name is said: the team's own, or that of the kind. */
  metric: sentence,
  unit: effectUnit,
  n: z.number().int(),
  /** Fewest of one measure that say something of each other. */
  needed: z.number().int(),
  /** What such hypotheses bring on the whole, with the 95 % interval of it; null = too few. */
  whole: z.object({ change: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** In the order of their agreed days, the newest first: never by size. */
  effects: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      product: z.object({ slug: z.string(), name: z.string() }),
      statement: sentence,
      evaluateOn: z.string(),
      observed: z.number(),
      /** Null = too few to say. */
      shrunken: z.number().nullable(),
    }),
  ),
});
export type EffectsTogether = z.infer<typeof effectsTogether>;
