import type { IndicatorInput } from 'shared/metrics';
import { z } from 'zod';

/** Answers as they lie in a column: day, score, number, and the segment where it is known. */
export const countRows = z.array(
  z.tuple([z.string(), z.number().nullable(), z.number().int(), z.string().nullable().optional()]),
);

type Counts = IndicatorInput['answers'];

export const countsOf = (rows: z.infer<typeof countRows>): Counts =>
  rows.map(([on, score, n, segment = null]) => ({ on, score, n, segment }));

export const rowsOf = (answers: Counts): z.infer<typeof countRows> =>
  answers.map(({ on, score, n, segment }) => (segment ? [on, score, n, segment] : [on, score, n]));
