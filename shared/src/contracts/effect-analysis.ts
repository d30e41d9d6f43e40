import { z } from './jitless.js';
import { sentence } from './sentence.js';

/** What changes are told in: shares as 0 to 1, `percent` as ratios. */
export const effectUnit = z.enum(['percentagePoints', 'points', 'percent', 'number']);

/** A result in whole sentences: the word, what it stands on, what to mind. */
export const effectWords = z.object({
  verdict: sentence,
  because: z.array(sentence),
  caveats: z.array(sentence),
});

/** What an analysis of an intervention found (methods.md F), as it was kept. */
export const effectAnalysis = z.object({
  /** Version of the plan, and which of its analyses this is: a verdict names it. */
  version: z.number().int(),
  number: z.number().int(),
  computedOn: z.string(),
  /** Made before the window was over, for a reason that was logged. */
  early: z.boolean(),
  method: z.object({ id: z.string(), version: z.number().int() }),
  /** A: beforehand with a comparison product. B: beforehand. D: after the fact. */
  evidence: z.enum(['A', 'B', 'D']),
  verdict: z.string(),
  words: effectWords,
  unit: effectUnit,
  controlled: z.boolean(),
  /** When something can be said at the earliest; null = that does not hang on time. */
  readyOn: z.string().nullable(),
  window: z.object({
    from: z.string().nullable(),
    startsOn: z.string(),
    /** First day after the ramp. */
    afterBegins: z.string(),
    to: z.string(),
  }),
  periods: z.object({ days: z.number(), before: z.number().int(), after: z.number().int(), missing: z.number() }),
  /** Answers or cases behind the values. */
  n: z.object({ before: z.number(), after: z.number() }),
  /** Null where nothing could be estimated. */
  estimate: z
    .object({
      change: z.number(),
      low: z.number(),
      high: z.number(),
      detectable: z.number(),
      /** Null where there is no verdict: it would be read as one. */
      probabilityBetter: z.number().nullable(),
    })
    .nullable(),
  /** What was tried with the result (methods.md F.4); null where it has no word to try. */
  checks: z
    .object({
      /** The same without a trend; null where the model has none. */
      withoutTrend: z.object({ change: z.number(), low: z.number(), high: z.number(), verdict: sentence }).nullable(),
      /** What would be said when each period after the start is left out in turn. */
      leaveOneOut: z.array(z.object({ from: z.string(), verdict: sentence })),
      /** Likeness of what the model leaves unexplained, one and two periods apart; near 0 where it fits. */
      residuals: z.object({ lag1: z.number(), lag2: z.number() }),
      /** Slope of the distance to the comparison product before the start; null without one. */
      slopeBefore: z.object({ mean: z.number(), low: z.number(), high: z.number() }).nullable(),
      /** Other dates before the start, and the share that shows as much; null with too few of them. */
      placebo: z.object({ dates: z.number().int(), asLarge: z.number() }).nullable(),
    })
    .nullable(),
  /** One period each: observed, the fitted line, what the earlier course would suggest, and its 95 % band. */
  course: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      after: z.boolean(),
      n: z.number(),
      value: z.number(),
      fitted: z.number(),
      expected: z.number(),
      expectedLow: z.number(),
      expectedHigh: z.number(),
    }),
  ),
});
export type EffectAnalysisAnswer = z.infer<typeof effectAnalysis>;
