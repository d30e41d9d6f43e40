import { newcombe } from '../statistics/two-shares.js';
import type { Interval, Share } from '../statistics/shares.js';

/** Counts of users of assistive technology and of all others: of n so many completed, or were satisfied. */
export interface TwoGroups {
  readonly assistive: Share;
  readonly others: Share;
}

/**
 * How many points users of assistive technology are behind the others, below 0 where they are ahead, with Newcombe's interval
 * (methods.md E.4 and E.6).
 */
export function gapOf({ assistive, others }: TwoGroups): Interval & { readonly points: number } {
  const { difference, low, high } = newcombe(others, assistive);
  return { points: 100 * difference, low: 100 * low, high: 100 * high };
}

/** Several periods as one: counts are added up, never gaps. */
export const pooledGap = (all: readonly TwoGroups[]): TwoGroups => ({
  assistive: added(all.map(({ assistive }) => assistive)),
  others: added(all.map(({ others }) => others)),
});

const added = (shares: readonly Share[]): Share => ({
  x: shares.reduce((sum, { x }) => sum + x, 0),
  n: shares.reduce((sum, { n }) => sum + n, 0),
});
