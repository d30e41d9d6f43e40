import { addProduct, dot, leastSquares, scratchFor, solve, type LeastSquares } from './least-squares.js';

// Taken out once: the fits of a result call them a million times.
const { exp, log, max, sqrt } = Math;

/** One observation: when (in periods; gaps are allowed), what was seen, and the row of the design (p columns). */
export interface Row {
  readonly at: number;
  readonly y: number;
  readonly x: readonly number[];
}

/** The regression as it would be if neighbouring periods resembled each other by ρ. */
export interface GivenRho {
  readonly rho: number;
  readonly fit: LeastSquares;
  /** REML log-likelihood ℓ(ρ), up to a constant (methods.md F.2). */
  readonly logLikelihood: number;
}

/** The same with its share of the posterior; the shares add up to 1. */
export interface Component extends GivenRho {
  readonly weight: number;
}

export interface Posterior {
  /** n − p. */
  readonly degrees: number;
  readonly components: readonly Component[];
}

/** The grid ρ is taken from, evenly believed in: 0, .02, …, .98. */
export const rhoGrid: readonly number[] = Array.from({ length: 50 }, (_, index) => index / 50);

/**
 * Linear regression with AR(1) errors, ρ integrated out on the grid: flat prior on β, 1/σ on σ (methods.md F.2; Zellner
 * and Tiao 1964, Chib 1993). Deterministic. Rows in the order of time. Null where the rows cannot tell the columns apart
 * or leave no degree of freedom.
 */
export function autoregression(rows: readonly Row[]): Posterior | null {
  const degrees = rows.length - (rows[0]?.x.length ?? 0);
  if (degrees < 1) return null;
  const fitFor = regressionOn(rows);
  const given = rhoGrid.map((rho) => fitFor?.(rho) ?? null).filter((one) => one !== null);
  if (given.length < rhoGrid.length) return null;
  const best = max(...given.map(({ logLikelihood }) => logLikelihood));
  const relative = given.map(({ logLikelihood }) => exp(logLikelihood - best));
  const total = relative.reduce((sum, weight) => sum + weight, 0);
  return { degrees, components: given.map((one, index) => ({ ...one, weight: (relative[index] ?? 0) / total })) };
}

/**
 * The fit for any ρ in [0, 1), of rows whitened as Prais and Winsten (1954) do. The whitened products are a polynomial of
 * ρ^d in three sums over neighbours d periods apart, so that no ρ needs the rows again.
 */
export function regressionOn(rows: readonly Row[]): ((rho: number) => GivenRho | null) | null {
  const y = rows.map((row) => row.y);
  const plain = leastSquares(
    rows.map(({ x }) => x),
    y,
  );
  if (!plain) return null;
  const p = plain.coefficients.length;
  const smallest = smallestPart * dot(y, y);
  const sums = neighbourSums(rows, plain.coefficients);
  const scratch = scratchFor(p);
  return (rho) => {
    const { cross, logScales } = whitenedProducts(sums, rho);
    const rest = solve(cross, p, scratch);
    if (!rest) return null;
    for (let k = 0; k < p; k += 1)
      rest.coefficients[k] = (rest.coefficients[k] as number) + (plain.coefficients[k] as number);
    const fit = { ...rest, rss: max(rest.rss, smallest) };
    const logLikelihood = -0.5 * ((rows.length - p) * log(fit.rss) + logScales + fit.logDet);
    return { rho, fit, logLikelihood };
  };
}

/** Where a line fits to the last digit, rounding is what is left; the logarithm needs something above 0. */
const smallestPart = 1e-20;

/** Sums of products for pairs of neighbours that lie equally far apart; lower halves. */
interface PairSums {
  readonly gap: number;
  /** Later with later; later with earlier and the other way round; earlier with earlier. */
  readonly later: Float64Array;
  readonly across: Float64Array;
  readonly earlier: Float64Array;
  count: number;
}

interface NeighbourSums {
  /** Products of the first row with itself. */
  readonly first: Float64Array;
  readonly pairs: readonly PairSums[];
}

/** Sums over [x, residual of plain least squares]: residuals keep the digits that a high level of y would cost. */
function neighbourSums(rows: readonly Row[], coefficients: Float64Array): NeighbourSums {
  const all = rows.map(({ x, y }) => [...x, y - dot(x, coefficients)]);
  const size = (coefficients.length + 1) ** 2;
  const first = new Float64Array(size);
  const pairs = new Map<number, PairSums>();
  all.forEach((row, index) => {
    const before = all[index - 1];
    if (!before) return addProduct(first, row, row);
    const gap = (rows[index]?.at ?? 0) - (rows[index - 1]?.at ?? 0);
    const sums = pairs.get(gap) ?? noPairs(gap, size);
    pairs.set(gap, sums);
    addProduct(sums.later, row, row);
    addProduct(sums.across, row, before);
    addProduct(sums.across, before, row);
    addProduct(sums.earlier, before, before);
    sums.count += 1;
  });
  return { first, pairs: [...pairs.values()] };
}

const noPairs = (gap: number, size: number): PairSums => ({
  gap,
  later: new Float64Array(size),
  across: new Float64Array(size),
  earlier: new Float64Array(size),
  count: 0,
});

function whitenedProducts({ first, pairs }: NeighbourSums, rho: number): { cross: Float64Array; logScales: number } {
  const cross = first.slice();
  let logScales = 0;
  for (const { gap, later, across, earlier, count } of pairs) {
    const carried = rho ** gap;
    const left = 1 - carried * carried;
    logScales += count * log(left);
    for (let i = 0; i < cross.length; i += 1) {
      const products =
        (later[i] as number) - carried * (across[i] as number) + carried * carried * (earlier[i] as number);
      cross[i] = (cross[i] as number) + products / left;
    }
  }
  return { cross, logScales };
}

/** Rows whose errors no longer depend on each other, one by one: for looking at what is left unexplained. */
export function whiten(rows: readonly Row[], rho: number): Row[] {
  return rows.map((row, index) => {
    const before = rows[index - 1];
    if (!before) return row;
    const carried = rho ** (row.at - before.at);
    const scale = sqrt(1 - carried * carried);
    const x = row.x.map((value, column) => (value - carried * (before.x[column] ?? 0)) / scale);
    return { at: row.at, y: (row.y - carried * before.y) / scale, x };
  });
}

/** Posterior mean of ρ. */
export const expectedRho = ({ components }: Posterior): number =>
  components.reduce((sum, { rho, weight }) => sum + rho * weight, 0);

/** Posterior mean of each coefficient. */
export function expectedCoefficients({ components }: Posterior): number[] {
  const first = components[0]?.fit.coefficients ?? new Float64Array();
  return Array.from(first, (_, k) =>
    components.reduce((sum, { weight, fit }) => sum + weight * (fit.coefficients[k] ?? 0), 0),
  );
}
