import { z } from './jitless.js';

/** GET /api/sources/{id}/environments: where deployments went that were read, by scope, without those that come and go. */
export const environmentList = z.object({
  environments: z.array(
    z.object({
      scopeId: z.string(),
      name: z.string(),
      deployments: z.number().int(),
      /** So many of them succeeded and count as production, by the name or because the source says so; null = none do. */
      counted: z.object({ n: z.number().int(), by: z.enum(['name', 'flag']) }).nullable(),
    }),
  ),
});
export type EnvironmentList = z.infer<typeof environmentList>;
