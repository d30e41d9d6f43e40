import { day, whole } from './day.js';
import { z } from './jitless.js';
import { sentence } from './sentence.js';
import { roles } from '../domain/access.js';
import { stageKinds, waitCauses, waitLayers, rungs } from '../domain/workflow.js';

/** A field of a connector's configuration, for a form: made from its zod schema. */
export const configField = z.object({
  name: z.string(),
  kind: z.enum(['text', 'url', 'secret', 'email', 'choice', 'date']),
  required: z.boolean(),
  choices: z.array(z.string()).optional(),
  placeholder: z.string().optional(),
});

export const connectorDescription = z.object({
  id: z.string(),
  name: z.string(),
  fields: z.array(configField),
  /** What an app must be registered with, where people can let the product in with a browser. */
  consent: z.object({ callback: z.string(), scopes: z.array(z.string()) }).optional(),
});

/** POST /api/sources/check: tries a configuration; nothing is saved. */
export const checkInput = z.object({ connector: z.string(), config: z.record(z.string(), z.unknown()) });

export const scope = z.object({ id: z.string(), name: z.string(), detail: z.string().nullable() });

export const checkAnswer = z.object({
  ok: z.boolean(),
  message: sentence,
  nextStep: sentence.nullable(),
  /** What can be read with this key: repositories or projects to choose from. */
  scopes: z.array(scope),
  remainingCalls: z.number().int().nullable(),
  expiresAt: z.string().nullable(),
});
export type CheckAnswer = z.infer<typeof checkAnswer>;

/** POST /api/sources */
export const connectionInput = z.object({
  connector: z.string(),
  name: z.string().trim().min(1).max(80),
  config: z.record(z.string(), z.unknown()),
  scopeIds: z.array(z.string()).min(1).max(500),
  /** History is fetched from this day on. */
  backfillFrom: day,
});

export const connectionCreated = z.object({ id: z.string() });

/** PATCH /api/sources/{id}: a new key, a new name or other scopes; what is left out stays. */
export const connectionChange = connectionInput.omit({ connector: true }).partial();

export const runProgress = z.object({
  id: z.string(),
  state: z.enum(['queued', 'running', 'waiting', 'done', 'failed', 'cut']),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  stream: z.string().nullable(),
  pages: z.number().int(),
  documentsRead: z.number().int(),
  documentsChanged: z.number().int(),
  setAside: z.number().int(),
  /** Share of scopes and streams done, 0 to 1; null while it cannot be told. */
  done: z.number().nullable(),
  waitingUntil: z.string().nullable(),
  message: sentence.nullable(),
});
export type RunProgress = z.infer<typeof runProgress>;

export const connectionSummary = z.object({
  id: z.string(),
  connector: z.string(),
  name: z.string(),
  sample: z.boolean(),
  /** `workflow`: its file or name, where that is the rung; `job`: the job of it that counts, absent = the whole run. */
  scopes: z.array(
    scope.extend({ rung: z.enum(rungs).nullable(), workflow: z.string().optional(), job: z.string().optional() }),
  ),
  state: z.enum(['never', 'current', 'behind', 'reading', 'needsYou', 'waiting', 'paused']),
  message: sentence.nullable(),
  nextStep: sentence.nullable(),
  lastCompleteAt: z.string().nullable(),
  nextRunAt: z.string().nullable(),
  /** What the source answered with when it could not be read, as HTTP has it; null = nothing, or no answer at all. */
  status: z.number().int().nullable(),
  /** Since when it has been the same fault; null = there is none. */
  faultSince: z.string().nullable(),
  remainingCalls: z.number().int().nullable(),
  /** When the calls are renewed; null = not told, or they have been by now. */
  callsRenewAt: z.string().nullable(),
  /** Of the run that is under way; null = it cannot be told yet. */
  minutesLeft: z.number().int().nullable(),
  /** By which role, and since when; null = it is read on schedule. A null role is the product itself. */
  paused: z.object({ since: z.string(), role: z.enum(roles).nullable() }).nullable(),
  expiresAt: z.string().nullable(),
  documents: z.number().int(),
  setAside: z.number().int(),
  unmappedStatuses: z.number().int(),
  backfillFrom: z.string(),
  run: runProgress.nullable(),
});
export type ConnectionSummary = z.infer<typeof connectionSummary>;

/** GET /api/sources */
export const sourceList = z.object({
  fixFirst: z.object({ connectionId: z.string(), message: sentence, nextStep: sentence.nullable() }).nullable(),
  fresh: z.object({ n: z.number().int(), of: z.number().int() }),
  connections: z.array(connectionSummary),
  runs: z.array(runProgress.extend({ connectionId: z.string(), connectionName: z.string() })),
  connectors: z.array(connectorDescription),
  asOf: z.string(),
});
export type SourceList = z.infer<typeof sourceList>;

/** GET and PUT /api/sources/{id}/stages */
export const stageRule = z.object({
  statusId: z.string(),
  statusName: z.string(),
  category: z.string(),
  stage: z.string().trim().min(1).max(80),
  kind: z.enum(stageKinds),
  order: whole,
  waitCause: z.enum(waitCauses).nullable(),
  /** At which layer the cause lies; left out or null = not said. */
  waitLayer: z.enum(waitLayers).nullable().optional(),
  /** Set by a person, or the default made from name and category. */
  chosen: z.boolean(),
  /** Items that are in it now. */
  items: z.number().int().default(0),
});
export const stageMapping = z.object({ rules: z.array(stageRule) });
export const stageMappingInput = z.object({
  rules: z.array(
    stageRule.pick({ statusId: true, stage: true, kind: true, order: true, waitCause: true, waitLayer: true }),
  ),
  /** The new rules hold from this day; null = for all history. */
  validFrom: day.nullable().default(null),
  /** Kept beside the change, and shown on the time axis. */
  reason: z.string().trim().max(300).nullable().default(null),
});

/** GET /api/sources/{id}/stages/changes: who changed the stages and why, by role, newest first: the latest twenty. */
export const stageChanges = z.object({
  changes: z.array(
    z.object({
      at: z.string(),
      /** Null = the product itself. */
      role: z.enum(roles).nullable(),
      reason: z.string().nullable(),
      /** From which day on it holds; null = for all history. */
      validFrom: z.string().nullable(),
      /** The change before it was taken back. */
      undone: z.boolean(),
    }),
  ),
});
export type StageChanges = z.infer<typeof stageChanges>;

/** PUT /api/sources/{id}/scopes/{scopeId}/rung */
export const rungInput = z
  .object({
    rung: z.enum(rungs),
    /** File or name of the workflow that puts into production; asked for on that rung, and on no other. */
    workflow: z.string().trim().min(1).max(300).optional(),
    /** Name of the job of it that puts into production, as the source names it; absent = the run as a whole. */
    job: z.string().trim().min(1).max(300).optional(),
  })
  .refine(({ rung, workflow }) => (rung === 'workflow') === (workflow !== undefined), { path: ['workflow'] })
  .refine(({ rung, job }) => rung === 'workflow' || job === undefined, { path: ['job'] });

/** GET /api/sources/{id}/workflows: those of which runs are stored, without runs for proposed changes. */
export const workflowList = z.object({
  workflows: z.array(
    z.object({
      scopeId: z.string(),
      path: z.string(),
      name: z.string().nullable(),
      runs: z.number().int(),
      succeeded: z.number().int(),
      /** Names of jobs that were met, in the order of the alphabet: known once a job was chosen. */
      jobs: z.array(z.string()),
      /** Of how many of the runs the jobs were asked for. */
      jobsRead: z.number().int(),
    }),
  ),
});
export type WorkflowList = z.infer<typeof workflowList>;
