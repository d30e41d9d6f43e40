import { z } from './jitless.js';
import { sentence } from './sentence.js';

/** How flow and effect can part ways. */
export const noticeKinds = ['fasterNotBetter', 'fasterButWorse', 'betterButSlower'] as const;

/**
 * Said only where both halves hold: each is a confirmed change, or, for "not better", an indicator with a firm usual range
 * that would have shown one. It sets the two side by side and claims no cause (requirements.md N12).
 */
export const notice = z.object({
  kind: z.enum(noticeKinds),
  /** The product, or the service as a whole on whose page it stands. */
  product: z.object({ slug: z.string(), name: z.string() }),
  words: sentence,
  /** What each half rests on: figure, n, period, with links to the definition and to what lies behind it. */
  flow: sentence,
  effect: sentence,
  /** What the two do not say. */
  limits: sentence,
});
export type Notice = z.infer<typeof notice>;
