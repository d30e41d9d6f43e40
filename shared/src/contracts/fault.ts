import { z } from './jitless.js';
import { sentence } from './sentence.js';

/** Three kinds of errors (architecture.md 9): *yours to fix*, *will pass*, *ours*. */
export const faultKind = z.enum(['yours', 'passing', 'ours']);

/** What every answer with status 400 or above carries. */
export const faultAnswer = z.object({
  kind: faultKind,
  /** What is so, and what to do next, as catalogue sentences. */
  message: sentence,
  nextStep: sentence.optional(),
  /** Faults of single fields: path of the field in the request, and why. */
  fields: z.array(z.object({ path: z.string(), message: sentence })).optional(),
  /** When a passing fault is expected to be over. */
  until: z.string().optional(),
  requestId: z.string(),
});
export type FaultAnswer = z.infer<typeof faultAnswer>;
