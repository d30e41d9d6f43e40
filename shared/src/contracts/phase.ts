import { roles } from '../domain/access.js';
import { phaseCauses } from '../domain/phase.js';
import { z } from './jitless.js';
import { signal } from './reading.js';
import { sentence } from './sentence.js';

/** Series of a product or a service whose usual range people may let begin anew. */
export const phaseMetric = z.enum(['lead-time', 'change-lead-time', 'throughput', 'deployments', 'experience']);
export type PhaseMetric = z.infer<typeof phaseMetric>;

/** A level that people have confirmed as the usual one from a bucket on. Who it was is kept nowhere. */
export const confirmedPhase = z.object({
  fromBucket: z.string(),
  /** First day of that bucket. */
  from: z.string(),
  cause: z.enum(phaseCauses),
  /** When it was confirmed, in which role and why. */
  confirmedAt: z.iso.datetime(),
  role: z.enum(roles).nullable(),
  reason: z.string().nullable(),
});

/** GET /api/products/{slug}/phases, and of a service: where a usual range has begun anew, and where one may. */
export const phaseList = z.object({
  series: z.array(
    z.object({
      metric: phaseMetric,
      /** Oldest first. */
      confirmed: z.array(confirmedPhase),
      /** The run away from the usual range that may be confirmed now. */
      candidate: z
        .object({
          fromBucket: z.string(),
          direction: signal.shape.direction,
          better: z.boolean().nullable(),
          /** Complete weeks since, and how many make the new range firm. */
          points: z.number().int(),
          needed: z.number().int(),
        })
        .nullable(),
      /** Why there is none; null where there is one. */
      reason: sentence.nullable(),
    }),
  ),
});
export type PhaseList = z.infer<typeof phaseList>;

/** PUT /api/products/{slug}/phases: confirms a level, or takes that back. */
export const phaseInput = z.object({
  metric: phaseMetric,
  fromBucket: z.string().min(1).max(20),
  confirmed: z.boolean(),
  cause: z.enum(phaseCauses).default('known'),
  /** Without it no level is confirmed: limits follow what lasts (methods.md C.4). */
  expectedToLast: z.boolean().default(false),
  /** What changed it, or why an unknown cause is accepted; or why it is taken back. */
  reason: z.string().trim().min(1).max(300),
});
export type PhaseInput = z.infer<typeof phaseInput>;
