import { whole } from './day.js';
import { z } from './jitless.js';
import { roles } from '../domain/access.js';
import { runProgress } from './source.js';

/** So many of so many; `of` 0 = there was nothing to count. */
const partOf = z.object({ n: z.number().int(), of: z.number().int() });

/** How well what was read from a source hangs together. */
const coverage = z.object({
  /** Finished items of which is known when they were started. */
  started: partOf,
  /** Production deployments of which is known which changes they brought. */
  deployments: partOf,
  /** Merged changes whose branch, title or commits name a work item that is known. */
  joined: partOf,
});
export type Coverage = z.infer<typeof coverage>;

/** GET /api/sources/coverage: of every source, in the last `days` days. */
export const coverageList = z.object({
  days: z.number().int(),
  sources: z.array(coverage.extend({ connectionId: z.string() })),
});
export type CoverageList = z.infer<typeof coverageList>;

/** GET /api/sources/{id}/care: what ops need to know of one source beyond the list. */
export const sourceCare = z.object({
  /** In the last `days` days. */
  coverage: coverage.extend({ days: z.number().int() }),
  /** Repositories or projects of which every stream has been read to its end. */
  scopesRead: partOf,
  /** Records whose form was not the expected one: the newest hundred. */
  setAside: z.array(
    z.object({
      stream: z.string(),
      /** Null = the record had no id that could be read. */
      sourceId: z.string().nullable(),
      path: z.string(),
      type: z.string(),
      seenAt: z.string(),
    }),
  ),
  /** What is missing at the source, and not certain to be gone. */
  missing: z.array(
    z.object({
      scopeId: z.string(),
      scope: z.string(),
      stream: z.string(),
      known: z.number().int(),
      missing: z.number().int(),
      since: z.string(),
      /** Somebody has answered; it is counted again at the next run. */
      asked: z.boolean(),
    }),
  ),
  /** Who changed what of it, newest first: the latest fifty. */
  changes: z.array(
    z.object({
      what: z.enum(['stages', 'rung', 'links', 'pause', 'resume', 'key', 'address', 'access', 'hookOn', 'hookOff']),
      /** The repository or product it was changed of; null = the whole source. */
      of: z.string().nullable(),
      at: z.string(),
      role: z.enum(roles).nullable(),
      reason: z.string().nullable(),
    }),
  ),
  /** The last time facts were made again; null = never. */
  rebuild: z
    .object({
      state: z.enum(['running', 'done', 'failed']),
      startedAt: z.string(),
      endedAt: z.string().nullable(),
      documents: z.number().int(),
      of: z.number().int(),
    })
    .nullable(),
  /** What would go with the source and its data. */
  losses: z.object({ documents: z.number().int(), products: z.array(z.string()), readings: z.number().int() }),
});
export type SourceCare = z.infer<typeof sourceCare>;

/** GET /api/sources/{id}/runs?before={startedAt}: newest first. */
export const runPage = z.object({
  runs: z.array(runProgress),
  /** What to ask with for those before; null = there are none. */
  before: z.string().nullable(),
});
export type RunPage = z.infer<typeof runPage>;

/** PUT /api/sources/{id}/pause */
export const pauseInput = z.object({
  paused: z.boolean(),
  reason: z.string().trim().max(300).nullable().default(null),
});

/** POST /api/sources/{id}/aside: reads records again that were set aside. */
export const asideInput = z.object({ stream: z.string().min(1), sourceId: z.string().min(1).nullable() });

/** POST /api/sources/{id}/census: what is missing is gone, or it was not to be seen. Either way it is counted again. */
export const censusInput = z.object({
  scopeId: z.string(),
  stream: z.string(),
  gone: z.boolean(),
  /** So many as the person was told of. */
  missing: whole.min(0),
});

/** DELETE /api/sources/{id}/data: the source and all that was read from it, for good. */
export const forgetInput = z.object({
  /** The name of the source, typed by whoever wants this. */
  name: z.string(),
});
