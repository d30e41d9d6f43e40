import { z95 } from './shares.js';

/** 80 % point of the standard normal distribution: the power that sizes are reckoned for. */
const z80 = 0.8416212335729143;

/**
 * Answers needed for a 95 % interval of ± `margin` (methods.md E.6). `variance` of one answer: .25 for a share at worst,
 * 1 for net promoters at worst. `population`: where all could be asked, fewer are needed.
 */
export function answersForMargin(margin: number, variance: number, population = Infinity): number {
  const needed = (z95 ** 2 * variance) / margin ** 2;
  return Math.ceil(needed / (1 + (population === Infinity ? 0 : (needed - 1) / population)));
}

/** Answers a side to see a share move from one value to the other in 80 of 100 cases. */
export function answersToDetect(from: number, to: number): number {
  const middle = (from + to) / 2;
  const still = z95 * Math.sqrt(2 * middle * (1 - middle));
  const moved = z80 * Math.sqrt(from * (1 - from) + to * (1 - to));
  return Math.ceil((still + moved) ** 2 / (to - from) ** 2);
}

/**
 * The same for a mean, of answers with this standard deviation: the normal formula with Guenther's correction for a spread that is
 * itself estimated (Guenther 1981), at most one answer from Student's exact power.
 */
export const answersToDetectMean = (deviation: number, change: number): number =>
  Math.ceil(2 * (((z95 + z80) * deviation) / change) ** 2 + z95 ** 2 / 4);
