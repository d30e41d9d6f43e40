const dayOf = (ms: number): number => Math.floor(ms / 86_400_000);

/**
 * Whether midnight (UTC) lies between the last run and this one: the time for what once a day is enough for. It is told by the
 * run's own bounds, so a resumed run does as the cut one did.
 * @param overlap of the stream, by which `since` was set back
 */
export const isFirstOfDay = ({ since, until }: { since: string; until: string }, overlap = 0): boolean =>
  dayOf(Date.parse(since) + overlap) !== dayOf(Date.parse(until));
