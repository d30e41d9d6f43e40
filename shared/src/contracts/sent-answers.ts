import { askedCount } from './indicator-reading.js';
import { day } from './day.js';
import { z } from './jitless.js';

/** As many answers go into one call. */
export const mostSentAnswers = 500;

/**
 * POST /api/products/{slug}/indicators/{key}/answers: single answers, or how long single cases took, from another system; all of them
 * or none. Of each the day, the score and a hash of its id are kept. The same id again counts once, and with another day or score
 * it takes the place of the one before. DELETE …/answers/{id} takes one back.
 *
 * `asked` says of whole days how many were asked, whether or not they answered; a day that is told again takes the place of the one
 * before. The response rate is known where every answer of the indicator is of such a day, or came with a file that says the same.
 */
export const sentAnswersInput = z
  .object({
    answers: z
      .array(
        z.object({
          /** What the sender tells it by: never who gave it. */
          id: z.string().trim().min(1).max(200),
          on: day,
          score: z.number(),
        }),
      )
      .max(mostSentAnswers)
      .default([]),
    asked: z
      .array(z.object({ on: day, n: askedCount }))
      .max(mostSentAnswers)
      .default([])
      .describe('How many users were asked on a day by the system that sends their answers.'),
  })
  .refine(({ answers, asked }) => answers.length + asked.length > 0, { path: ['answers'] });
export type SentAnswersInput = z.infer<typeof sentAnswersInput>;

/** How many were new, and how many took another's place. */
export const sentAnswersTaken = z.object({ stored: z.number().int(), replaced: z.number().int() });
export type SentAnswersTaken = z.infer<typeof sentAnswersTaken>;
