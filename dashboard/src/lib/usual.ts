import type { Phase, Reading } from 'shared/contracts';

/** The usual range now, and the one before it where there was another; none where measuring has changed since. */
export interface Usual {
  readonly now: Phase;
  readonly before: Phase | null;
}

export function usualNow(reading: Reading): Usual | null {
  if (reading.shape.kind !== 'series') return null;
  const now = reading.shape.phases.at(-1);
  return now?.toBucket === null ? { now, before: reading.shape.phases.at(-2) ?? null } : null;
}
