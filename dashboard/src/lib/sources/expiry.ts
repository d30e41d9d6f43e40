import { daysBetween } from '../weeks.js';

/** How the end of a key is told: as over, by days that can be counted down, or by its date alone where that is years away. */
export function expiryOf(expiresAt: string, asOf: string): { kind: 'ended' | 'soon' | 'far'; days: number } {
  const days = daysBetween(asOf, expiresAt);
  return { kind: days <= 0 ? 'ended' : days <= 730 ? 'soon' : 'far', days };
}
