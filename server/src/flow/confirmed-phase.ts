import { phaseCauses } from 'shared/domain';
import { z } from 'zod';
import type { SettingVersion } from '../catalogue/settings.service.js';

/** Phases of one series that people have confirmed, oldest first (methods.md C.4): the value of a setting. */
export const confirmedPhases = z.array(
  z.object({
    fromBucket: z.string(),
    /** First day of that bucket. */
    from: z.string(),
    cause: z.enum(phaseCauses),
  }),
);
export type ConfirmedPhase = z.infer<typeof confirmedPhases>[number];

/** A confirmed phase with what was said when it was confirmed. */
export type ToldPhase = ConfirmedPhase & Pick<SettingVersion, 'setAt' | 'role' | 'reason'>;

/** The phases that hold now, each with the version in which it last began to hold. Versions of one setting, oldest first. */
export function toldPhases(versions: readonly SettingVersion[]): ToldPhase[] {
  let told = new Map<string, ToldPhase>();
  for (const { value, setAt, role, reason } of versions) {
    const now = confirmedPhases.parse(value);
    told = new Map(
      now.map((phase) => [phase.fromBucket, told.get(phase.fromBucket) ?? { ...phase, setAt, role, reason }]),
    );
  }
  return [...told.values()];
}
