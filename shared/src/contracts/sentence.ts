import { z } from './jitless.js';

/**
 * A sentence crosses HTTP as a key of the language catalogue with its values, never as text:
 * the reader's language decides the words, and values are formatted by it too.
 */
export const sentenceValue = z.union([
  z.string(),
  z.number(),
  /** Calendar date `2026-11-21`. */
  z.object({ kind: z.literal('date'), value: z.string() }),
  /** Instant, shown in the installation's zone. */
  z.object({ kind: z.literal('instant'), value: z.string() }),
  /** ISO week `2026-W47`. */
  z.object({ kind: z.literal('week'), value: z.string() }),
  /** Length of time in days; shown in the unit that reads best. */
  z.object({ kind: z.literal('duration'), days: z.number() }),
  /** Share between 0 and 1, shown as a percentage. */
  z.object({ kind: z.literal('share'), value: z.number() }),
  /** Another entry of the catalogue, rendered in the same language. */
  z.object({ kind: z.literal('message'), key: z.string() }),
]);
export type SentenceValue = z.infer<typeof sentenceValue>;

export const sentence = z.object({
  key: z.string(),
  values: z.record(z.string(), sentenceValue).default({}),
  /** Where a tag in the sentence (`<evidence>…</evidence>`) leads. */
  links: z.record(z.string(), z.string()).optional(),
});
export type Sentence = z.infer<typeof sentence>;
