import { rungs, stageKinds, waitCauses } from '../domain/workflow.js';
import { day } from './day.js';
import { z } from './jitless.js';
import { reading, unit } from './reading.js';
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
          /** On the rung of workflows: one of those whose runs succeeded, each an option of its own. */
          workflow: z
            .object({
              path: z.string(),
              name: z.string().nullable(),
              runs: z.number().int(),
              succeeded: z.number().int(),
              /** First day whose runs were all read. */
              from: z.string(),
              /** By its name it puts into production, and nothing else here tells what does. */
              proposed: z.boolean(),
              /** Names of its jobs, of which one may be what puts into production; the figures are those of whole runs. */
              jobs: z.array(z.string()),
              /** Of so many of its newest runs the jobs were asked for. */
              jobsOf: z.number().int(),
            })
            .nullable(),
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

/** A figure on the pages, or of a closed week, that would become another. */
export const previewedChange = z.object({
  subject: z.object({ kind: z.enum(['product', 'area', 'service']), name: z.string(), slug: z.string() }),
  metric: z.string(),
  unit,
  /** Which of the metric's figures (`p50`, `p85`); null = its value. */
  figure: z.string().nullable(),
  /** ISO week, or the first day of a bucket of several weeks; null = the window that pages show. */
  bucket: z.string().nullable(),
  /** That window, both days included; null for a bucket. */
  window: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** Null = nothing could be said. */
  before: z.number().nullable(),
  nBefore: z.number().int(),
  after: z.number().nullable(),
  nAfter: z.number().int(),
});

/** What a setting would change, reckoned as if it had been saved, and undone again. */
export const changePreview = z.object({
  /** False = it is too much to reckon while somebody waits, or the figures are being made right now. */
  told: z.boolean(),
  n: z.number().int(),
  /** The first of them, by name, figure and week. */
  changes: z.array(previewedChange),
});
export type ChangePreview = z.infer<typeof changePreview>;

/** POST /api/products/{slug}/links/move and …/move/preview: a repository or project counts for another product from a day on. */
export const linkMove = z.object({
  connectionId: z.uuid(),
  scopeId: z.string().min(1).max(200),
  selector: z.string().max(200).nullable().default(null),
  /** Slug of the product it counts for from then on. */
  to: z.string().min(1).max(200),
  /** First day there; the history before it stays where it is. */
  from: day,
  /** Kept beside the change, and shown on the time axis. */
  reason: z.string().trim().max(300).nullable().default(null),
});
export type LinkMove = z.infer<typeof linkMove>;

/** GET /api/sources/{id}/stages/boards: columns of the tracker's boards, from left to right, to be taken over as stages. */
export const boardList = z.object({
  boards: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.object({ name: z.string(), statusIds: z.array(z.string()) })),
    }),
  ),
});
export type BoardList = z.infer<typeof boardList>;
