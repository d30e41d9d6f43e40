import { askedCount, openFailures } from './indicator-reading.js';
import { day, whole } from './day.js';
import { z } from './jitless.js';
import { courses, indicatorKinds, summaries } from '../domain/indicator.js';
import { measurementBreakKinds } from '../domain/hypothesis.js';
import { roles } from '../domain/access.js';
import { channels } from '../domain/segment.js';
import { slug } from './product.js';

const part = z.number().positive().max(1);

/** Known parts of all users by channel; together they are all of them. */
export const channelParts = z.object({
  /** At least two; they add up to 1. */
  parts: z.partialRecord(z.enum(channels), part),
  source: z.string().trim().min(1).max(200),
  /** The day for which the source says it. */
  on: day,
});
export type ChannelParts = z.infer<typeof channelParts>;

/** Everybody whom a service is for: who says how many they are, and for which day (methods.md E.4). */
export const countedWhole = z.object({ source: z.string().trim().min(1).max(200), on: day });
export type CountedWhole = z.infer<typeof countedWhole>;

/** What a new version of the definition may change; anything else makes it another indicator. */
const definitionFields = {
  /** Own words; null = the kind's own name in the reader's language. */
  name: z.string().trim().max(80).nullable().default(null),
  /** The question as users saw it, or what is counted and where the whole it is a part of comes from. */
  question: z.string().trim().max(300).nullable().default(null),
  better: z.enum(['higher', 'lower']),
  /** The scale of single answers; null for counted values. */
  scale: z.object({ min: z.number(), max: z.number() }).nullable(),
  /** Where users were asked, e.g. "receipt page". */
  askedAt: z.string().trim().max(120).nullable().default(null),
  /** The smallest change worth the work, in the unit of the figure (0.02 = two points of a share). */
  smallestChange: z.number().positive().nullable().default(null),
  /** Longest time between two readings that is as expected, in days. */
  expectedDays: z.number().int().min(1).max(400).nullable().default(null),
  /** How values of different periods hang together; `each` = not at all. */
  course: z.enum(courses).default('each'),
  /**
   * Of all users, the part that comes through each channel, with where and when that was known: the answers are weighted by it
   * beside the plain figure (methods.md E.5). Null = not known.
   */
  channelParts: channelParts.nullable().default(null),
  /** The whole that reach is a part of; null = another kind, or a definition from before this was told. */
  whole: countedWhole.nullable().default(null),
  /** What the organisation gains, not what users notice: it has a lane of its own and is never a product's headline. */
  benefit: z.boolean().default(false),
};

/** The definition as one version has it. */
export const indicatorDefinition = z.object(definitionFields);
export type IndicatorDefinition = z.infer<typeof indicatorDefinition>;

/** POST /api/products/{slug}/indicators */
export const indicatorInput = z.object({
  key: slug,
  ...definitionFields,
  kind: z.enum(indicatorKinds),
  measurement: z.enum(['sampled', 'counted']),
  summary: z.enum(summaries),
  unit: z.enum(['share', 'days', 'hours', 'score', 'number']),
});
export type IndicatorInput = z.infer<typeof indicatorInput>;
/** As it is written: what has a usual answer may be left out. */
export type IndicatorDraft = z.input<typeof indicatorInput>;

/** PUT /api/products/{slug}/indicators/{key}: a new version of the definition. The ones before it stay as they are. */
export const indicatorChange = indicatorDefinition.extend({
  /** The version that was looked at; refused where somebody has made another one since. */
  basedOn: whole.positive(),
  /** First day on which it holds. */
  from: day,
  /** What makes values from before and after that day incomparable; none = the series goes on. */
  changed: z.array(z.enum(measurementBreakKinds)).max(measurementBreakKinds.length),
  reason: z.string().trim().min(1).max(300),
});
export type IndicatorChange = z.infer<typeof indicatorChange>;

/** GET /api/products/{slug}/indicators/{key}/definitions: every version, newest first. */
export const indicatorDefinitions = z.object({
  versions: z.array(
    indicatorDefinition.extend({
      version: z.number().int(),
      /** Null = since the beginning. */
      from: day.nullable(),
      changed: z.array(z.enum(measurementBreakKinds)),
      role: z.enum(roles).nullable(),
      reason: z.string().nullable(),
      madeAt: z.string(),
    }),
  ),
});
export type IndicatorDefinitions = z.infer<typeof indicatorDefinitions>;

const groupCounts = z.object({ part: whole.nonnegative(), of: whole.positive() });

/**
 * PUT /api/products/{slug}/indicators/{key}/observations/{date}: one reading from another system; a value with its n, or, for the
 * gap between two groups, the counts of both.
 */
export const observationInput = z.object({
  value: z.number().optional(),
  /** Answers or cases behind the value; of a share the whole that it is a part of. */
  n: whole.positive().optional(),
  /** Of answers of users, of whom n answered: they tell the response rate, and what may be compared hangs on it. */
  asked: askedCount.optional(),
  /** Of durations, whose value is their median: within what 85 and 95 of 100 were done. */
  within85: z.number().nonnegative().optional(),
  within95: z.number().nonnegative().optional(),
  /** Of the gap: of so many users of assistive technology, and of so many others, this part succeeded or was satisfied. */
  assistive: groupCounts.optional(),
  others: groupCounts.optional(),
  /** Of accessibility: what is open by severity and the day it was found, beside n pages; the value is their sum and is not sent. */
  failures: openFailures.optional(),
  period: z.enum(['day', 'week', 'month', 'tertial']).default('week'),
});

export const indicatorCreated = z.object({ key: slug });

/** GET /api/products/{slug}/indicators: those that are in use. */
export const indicatorList = z.object({
  /** In the order they were made, the headline first; benefits, which never are one, after the others. */
  indicators: z.array(
    indicatorInput
      .omit({ question: true, smallestChange: true, expectedDays: true, course: true, channelParts: true, whole: true })
      .extend({
        /** Those that are shown, never those that there are: what came between two looks is five or more, or none. */
        answers: z.number().int(),
        /** There are answers, shown or not. */
        answered: z.boolean(),
        observations: z.number().int(),
        /** Last day of what is shown, or of a reading. */
        lastOn: z.string().nullable(),
      }),
  ),
});
export type IndicatorList = z.infer<typeof indicatorList>;
