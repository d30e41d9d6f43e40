import { z } from './jitless.js';

/**
 * GET /api/sources/{id}/environments: where deployments went that were read, by scope, without those that come and go; and what
 * the source lists beside these, to which none was read.
 */
export const environmentList = z.object({
  environments: z.array(
    z.object({
      scopeId: z.string(),
      name: z.string(),
      /** Zero = the source lists it, and no deployment to it was read. */
      deployments: z.number().int(),
      /** So many of them succeeded and count as production, by the name or because the source says so; null = none do, or would. */
      counted: z.object({ n: z.number().int(), by: z.enum(['name', 'flag']) }).nullable(),
    }),
  ),
});
export type EnvironmentList = z.infer<typeof environmentList>;
