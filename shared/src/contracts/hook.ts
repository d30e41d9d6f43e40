import { z } from './jitless.js';

/** GET /api/sources/:id/hook: whether the source may tell us that something is new, and how that goes. */
export const hookState = z.object({
  /** Which instruction fits; null = sources of this kind tell nothing. */
  kind: z.enum(['github', 'jiraCloud', 'jiraOAuth', 'jiraDataCenter']).nullable(),
  /** Below the address of this installation. */
  path: z.string(),
  /** Null = it is off, and always was or is again. */
  on: z
    .object({
      secretSince: z.string(),
      /** Until when the secret before this one is still taken; null = there is none. */
      previousUntil: z.string().nullable(),
      /** When a webhook ends that an app with OAuth registers today; null = none of this kind ends. */
      registeredEnds: z.string().nullable(),
      lastDeliveryAt: z.string().nullable(),
      /** The source's own name of it. */
      lastEvent: z.string().nullable(),
      /** Signed, and something was asked for again because of it. */
      accepted: z.int(),
      /** Signed, and nothing followed: of another kind, or known already. */
      ignored: z.int(),
      /** Not signed with our secret. */
      refused: z.int(),
      lastRefusedAt: z.string().nullable(),
    })
    .nullable(),
});
export type HookState = z.infer<typeof hookState>;

/** POST /api/sources/:id/hook. The secret is in this answer and nowhere else, ever again. */
export const hookSecret = z.object({ secret: z.string() });
