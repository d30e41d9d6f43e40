import { z } from './jitless.js';

/** GET and PUT /api/settings: what holds for the whole installation. */
export const installation = z.object({
  /** IANA name, e.g. `Europe/Oslo`: days, weeks and months are counted in it. */
  zone: z.string().min(1).max(60),
  /** What this organisation calls its levels; null = the product's own word. */
  levelNames: z.object({ area: z.string().trim().min(1).max(40).nullable() }),
});
export type Installation = z.infer<typeof installation>;

export const installationInput = installation.extend({
  /** Kept beside the new version. */
  reason: z.string().trim().max(300).nullable().default(null),
});
export type InstallationInput = z.infer<typeof installationInput>;
