import { z } from './jitless.js';
import { ledgerCauses } from '../domain/ledger.js';
import { unit } from './reading.js';

/** «Hvorfor endret dette tallet seg?»: figures of closed weeks that have become others since they were first known. */
export const ledgerOfFigure = z.object({
  unit,
  /** Newest first; what changed at one moment stands together. */
  changes: z.array(
    z.object({
      at: z.string(),
      because: z.enum(ledgerCauses),
      weeks: z.array(
        z.object({
          /** ISO week, or the first day of a bucket of several weeks. */
          bucket: z.string(),
          /** Null = nothing could be said. */
          before: z.number().nullable(),
          nBefore: z.number().int(),
          after: z.number().nullable(),
          nAfter: z.number().int(),
        }),
      ),
    }),
  ),
  /** There were earlier ones. */
  more: z.boolean(),
});
export type LedgerOfFigure = z.infer<typeof ledgerOfFigure>;
