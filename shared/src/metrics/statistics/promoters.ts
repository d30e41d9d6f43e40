import { z95, type Interval } from './shares.js';

/** Answers to "would you recommend", 0 to 10: promoters 9 and 10, detractors 0 to 6. */
export interface Promoters {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** Promoters less detractors of 100, with its adjusted Wald interval (methods.md E.6; Rocks 2016). */
export function netPromoters(counts: Promoters): Interval & { readonly value: number; readonly n: number } {
  const n = counts.promoters + counts.passives + counts.detractors;
  const { centre, error } = adjusted(counts);
  return {
    value: (100 * (counts.promoters - counts.detractors)) / n,
    n,
    low: Math.max(-100, 100 * (centre - z95 * error)),
    high: Math.min(100, 100 * (centre + z95 * error)),
  };
}

/** The first less the second, both adjusted. */
export function differenceOfPromoters(first: Promoters, second: Promoters): Interval & { readonly difference: number } {
  const [one, two] = [adjusted(first), adjusted(second)];
  const difference = 100 * (one.centre - two.centre);
  const half = 100 * z95 * Math.hypot(one.error, two.error);
  return { difference, low: difference - half, high: difference + half };
}

/** With three answers more, three quarters each of promoters and detractors: unanimity is no certainty. */
function adjusted({ promoters, passives, detractors }: Promoters): { centre: number; error: number } {
  const n = promoters + passives + detractors + 3;
  const [p, d] = [(promoters + 0.75) / n, (detractors + 0.75) / n];
  return { centre: p - d, error: Math.sqrt((p + d - (p - d) ** 2) / n) };
}
