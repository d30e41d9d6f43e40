import type { Posterior } from './autoregression.js';
import { dot, quadraticForm } from './least-squares.js';
import { rootOf } from './root.js';
import type { Interval } from './shares.js';
import { studentCdf } from './student.js';

const { sqrt } = Math;

/** Σ w · t(centre, scale), all parts with the same degrees of freedom: what is known of one quantity after the fit. */
export interface StudentMixture {
  readonly degrees: number;
  readonly parts: readonly { readonly weight: number; readonly centre: number; readonly scale: number }[];
  /** P(quantity ≤ x). */
  readonly cdf: (x: number) => number;
}

/** Weights under this move no figure in its first twelve digits. */
const negligible = 1e-14;

/** Posterior of the combination c'β of the coefficients (methods.md F.2): s² = RSS / (n − p) · c'(X'X)⁻¹c for each ρ. */
export function mixtureOf({ degrees, components }: Posterior, c: readonly number[]): StudentMixture {
  const parts = components
    .filter(({ weight }) => weight > negligible)
    .map(({ weight, fit }) => {
      const scale = sqrt((fit.rss / degrees) * quadraticForm(fit.inverse, c));
      return { weight, centre: dot(fit.coefficients, c), scale };
    });
  const student = studentCdf(degrees);
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const cdf = (x: number): number =>
    parts.reduce((sum, { weight, centre, scale }) => sum + weight * student((x - centre) / scale), 0) / total;
  return { degrees, parts, cdf };
}

export const meanOf = ({ parts }: StudentMixture): number =>
  parts.reduce((sum, { weight, centre }) => sum + weight * centre, 0);

/** √Σ w s²: the scale that the detectable effect is made from. */
export const scaleOf = ({ parts }: StudentMixture): number =>
  sqrt(parts.reduce((sum, { weight, scale }) => sum + weight * scale ** 2, 0));

export function quantileOf(mixture: StudentMixture, p: number): number {
  const centre = meanOf(mixture);
  const scale = scaleOf(mixture);
  if (scale === 0) return centre;
  return rootOf((x) => mixture.cdf(x) - p, centre - 2 * scale, centre + 2 * scale);
}

/** The middle 95 %. */
export const intervalOfMixture = (mixture: StudentMixture): Interval => ({
  low: quantileOf(mixture, 0.025),
  high: quantileOf(mixture, 0.975),
});
