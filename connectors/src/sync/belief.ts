import type { CensusState } from '../store.js';

const day = 86_400_000;

/**
 * Whether so many missing are taken for removed: fewer than one in twenty; and of a small scope one or two, never all, where
 * just as many were missing the day before. A key that may see less than before looks the same, and takes away more at once
 * than people do.
 */
export const isBelievable = (known: number, missing: number, before = 0): boolean =>
  missing === 0 || missing < known / 20 || (isOneOrTwo(known, missing) && missing === before);

/** How many have been missing for a day. */
export const missingForADay = ({ suspectSince, missing }: CensusState, untilMs: number): number =>
  suspectSince !== null && untilMs - Date.parse(suspectSince) >= day ? missing : 0;

/** Nobody is called for what the day after will tell: it is how things are deleted. */
export const isMostLikelyDeleted = (state: CensusState, untilMs: number): boolean =>
  isOneOrTwo(state.known, state.missing) && missingForADay(state, untilMs) === 0;

/** Of a small scope: of a larger one they are few. */
const isOneOrTwo = (known: number, missing: number): boolean =>
  missing > 0 && missing <= 2 && missing < known && missing >= known / 20;
