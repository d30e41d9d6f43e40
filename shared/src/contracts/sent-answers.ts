import { z } from './jitless.js';

/** As many answers go into one call. */
export const mostSentAnswers = 500;

/**
 * POST /api/products/{slug}/indicators/{key}/answers: single answers, or how long single cases took, from another system; all of them
 * or none. Of each the day, the score and a hash of its id are kept. The same id again counts once, and with another day or score
 * it takes the place of the one before. DELETE …/answers/{id} takes one back.
 */
export const sentAnswersInput = z.object({
  answers: z
    .array(
      z.object({
        /** What the sender tells it by: never who gave it. */
        id: z.string().trim().min(1).max(200),
        on: z.iso.date(),
        score: z.number(),
      }),
    )
    .min(1)
    .max(mostSentAnswers),
});
export type SentAnswersInput = z.infer<typeof sentAnswersInput>;

/** How many were new, and how many took another's place. */
export const sentAnswersTaken = z.object({ stored: z.number().int(), replaced: z.number().int() });
export type SentAnswersTaken = z.infer<typeof sentAnswersTaken>;
