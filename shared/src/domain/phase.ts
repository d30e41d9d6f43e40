/**
 * Why a new level is taken as the usual one (methods.md C.4): its cause is known and written down, or nobody knows it and
 * that is accepted.
 */
export const phaseCauses = ['known', 'accepted'] as const;
export type PhaseCause = (typeof phaseCauses)[number];
