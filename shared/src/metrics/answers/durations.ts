import type { Figure } from '../../contracts/reading.js';
import { smallestGroup } from '../../domain/indicator.js';
import { nearestRankOf, rankInterval, smallestSampleFor, type Percentile } from '../statistics/percentile.js';

/** So many cases that took so long; null = it is not known how long. */
export interface LastingCount {
  readonly score: number | null;
  readonly n: number;
}

/**
 * A percentile of how long single cases took: nearest rank with its rank interval (methods.md A.2 and E.4), as far as it may be
 * told. A nearest rank is what one case took, and so is either end of the interval: each is told only where five cases or
 * more took as long or longer, and five as long or shorter, so that nobody's own time can be picked out at an edge. The upper
 * end of P95 needs many cases therefore; where only the lower end may be told, the percentile is that or more. Null = too few.
 */
export function toldPercentile(cases: readonly LastingCount[], p: number): Percentile | null {
  const sorted = cases
    .flatMap(({ score, n }) => (score === null ? [] : [{ score, n }]))
    .toSorted((a, b) => a.score - b.score);
  const n = sorted.reduce((sum, one) => sum + one.n, 0);
  const at = (rank: number | null): number | null =>
    rank !== null && rank >= smallestGroup && n - rank + 1 >= smallestGroup ? valueAt(sorted, rank) : null;
  const ranks = rankInterval(n, p);
  const low = at(ranks.low);
  const value = n < smallestSampleFor(p) ? null : at(nearestRankOf(n, p));
  if (value !== null) return { value, atLeast: false, low, high: at(ranks.high) };
  return low === null ? null : { value: low, atLeast: true, low, high: null };
}

/** Within what 85 and 95 of 100 cases were done, as another system reckoned it; null = not sent. */
export interface SentPercentiles {
  readonly within85: number | null;
  readonly within95: number | null;
}

const shares = { within85: 0.85, within95: 0.95 } as const;

/**
 * What another system sent of them, under the rule of those that are made of cases: only where enough cases are behind it, and
 * five or more of them took as long or longer.
 */
export function toldSentPercentiles(sent: SentPercentiles, n: number): Figure[] {
  return (['within85', 'within95'] as const).flatMap((name) => {
    const [value, p] = [sent[name], shares[name]];
    const told = value !== null && n >= smallestSampleFor(p) && n - nearestRankOf(n, p) + 1 >= smallestGroup;
    return told ? [{ name, value, atLeast: false }] : [];
  });
}

function valueAt(sorted: readonly { readonly score: number; readonly n: number }[], rank: number): number | null {
  let passed = 0;
  for (const { score, n } of sorted) {
    passed += n;
    if (passed >= rank) return score;
  }
  return null;
}
