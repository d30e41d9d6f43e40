import { z } from './jitless.js';

const levels = z.array(z.number().int());
const resolutions = z.array(z.string().trim().min(1).max(100)).max(50);
const environments = z.array(z.string().trim().min(1).max(100)).max(50);
const hypothesisLabels = z.array(z.string().trim().min(1).max(100)).max(20);

const quietDays = z.number().int().min(7).max(365);

/** GET and PUT /api/settings: what holds for the whole installation. */
export const installation = z.object({
  /** IANA name, e.g. `Europe/Oslo`: days, weeks and months are counted in it. */
  zone: z.string().min(1).max(60),
  /** What this organisation calls its levels; null = the product's own word. */
  levelNames: z.object({ area: z.string().trim().min(1).max(40).nullable() }),
  /** Levels of work items that count: 1 = those that others belong to, 0 = items, -1 = sub-tasks. */
  countedLevels: levels,
  /** Resolutions that mean nothing was done after all, as the issue tracker names them. Letter case does not count. */
  cancelledResolutions: resolutions,
  /** Days without contact with users, or without answers to show, after which that is told as a notice. */
  quietDays,
  /** Labels of items and changes at the source that start a hypothesis; letter case does not count. None = nothing does. */
  hypothesisLabels,
  /** How names of environments begin that are production, besides those that the source itself calls so. Letter case does not count. */
  productionEnvironments: environments,
});
export type Installation = z.infer<typeof installation>;

/** What is left out of the last five stays as it is. */
export const installationInput = installation.extend({
  countedLevels: levels.optional(),
  cancelledResolutions: resolutions.optional(),
  quietDays: quietDays.optional(),
  hypothesisLabels: hypothesisLabels.optional(),
  productionEnvironments: environments.optional(),
  /** Kept beside the new version. */
  reason: z.string().trim().max(300).nullable().default(null),
});
export type InstallationInput = z.infer<typeof installationInput>;
