import { rungs, stageKinds, waitCauses } from '../domain/workflow.js';
import { z } from './jitless.js';
import { reading } from './reading.js';
import { sentence } from './sentence.js';
import { checkInput, scope } from './source.js';

/** POST /api/sources/rehearsal: a little of one repository or project, read with the key that was entered. Nothing is stored. */
export const rehearsalInput = checkInput.extend({ scopeId: z.string().min(1).max(300) });

/** What our rules make of the sample, with its n and, where too few ended, the reason why nothing is said. */
export const rehearsedReading = reading.pick({ metric: true, unit: true, n: true, figures: true, missing: true });

/** One record at its source, and between which instants it would be measured; null = not begun, or not ended. */
export const rehearsedRecord = z.object({
  label: z.string(),
  title: z.string().nullable(),
  url: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type RehearsedRecord = z.infer<typeof rehearsedRecord>;

export const rehearsedStatus = z.object({
  name: z.string(),
  kind: z.enum(stageKinds),
  waitCause: z.enum(waitCauses).nullable(),
  /** False = neither category nor name tells what it is: somebody has to place it. */
  sure: z.boolean(),
  /** Items of the sample that were ever in it. */
  n: z.number().int(),
});

export const rehearsal = z.object({
  scope,
  /** First day of the stretch that the sample is taken from. */
  since: z.string(),
  documents: z.number().int(),
  setAside: z.number().int(),
  /** False = there is more in the stretch than was read: calls and time are bounded. */
  whole: z.boolean(),
  /** What could not be read, and where to give the permission. */
  missing: z.array(z.object({ message: sentence, nextStep: sentence })),
  /** Null where the source gave no work items. */
  work: z
    .object({
      read: z.number().int(),
      reading: rehearsedReading,
      records: z.array(rehearsedRecord),
      /** Those that nobody can place first. */
      statuses: z.array(rehearsedStatus),
    })
    .nullable(),
  /** Null where the source gave no changes. */
  delivery: z
    .object({
      read: z.number().int(),
      /** Changes made by bots: read, and left out of every figure. */
      bots: z.number().int(),
      /** The rung that holds unless somebody chooses another (decisions.md 12). */
      found: z.enum(rungs),
      rungs: z.array(
        z.object({
          rung: z.enum(rungs),
          /** Times that something reached production by this rung; mere attempts are not counted. */
          deployments: z.number().int(),
          reading: rehearsedReading,
          records: z.array(rehearsedRecord),
        }),
      ),
    })
    .nullable(),
});
export type Rehearsal = z.infer<typeof rehearsal>;
