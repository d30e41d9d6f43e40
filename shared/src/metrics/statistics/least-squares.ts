// Taken out once: the fits of a result call them a million times.
const { log, sqrt } = Math;

/** A least-squares fit of y on the columns of X (n rows, p columns). Matrices lie row by row in one array. */
export interface LeastSquares {
  /** b = (X'X)⁻¹ X'y, one for each column. */
  readonly coefficients: Float64Array;
  /** (X'X)⁻¹, p × p. */
  readonly inverse: Float64Array;
  /** Sum of squared residuals. */
  readonly rss: number;
  /** ln det X'X. */
  readonly logDet: number;
}

/** Ordinary least squares of y on the rows of X; null where a column depends on the others. */
export function leastSquares(rows: readonly (readonly number[])[], y: readonly number[]): LeastSquares | null {
  const p = rows[0]?.length ?? 0;
  const cross = new Float64Array((p + 1) ** 2);
  rows.forEach((row, t) => {
    const all = [...row, y[t] ?? 0];
    addProduct(cross, all, all);
  });
  const fit = solve(cross, p);
  if (!fit) return null;
  // From the residuals themselves: y'y − b'X'y loses digits where the fit is close.
  const rss = rows.reduce((total, row, t) => total + ((y[t] ?? 0) - dot(row, fit.coefficients)) ** 2, 0);
  return { ...fit, rss };
}

/**
 * The fit from the products of the columns of [X y], (p + 1) × (p + 1), of which the lower half is read; by Cholesky's
 * decomposition. Made for the few, well-scaled columns of a segmented regression, time centred. Null where a column
 * depends on the others.
 */
export function solve(cross: Float64Array, p: number, scratch = scratchFor(p)): LeastSquares | null {
  if (!cholesky(cross, p, scratch.factor)) return null;
  const inverse = inverseOf(scratch, p);
  const coefficients = new Float64Array(p);
  const last = p * (p + 1);
  let logDet = 0;
  let explained = 0;
  for (let i = 0; i < p; i += 1) {
    let value = 0;
    for (let j = 0; j < p; j += 1) value += (cross[last + j] as number) * (inverse[i * p + j] as number);
    coefficients[i] = value;
    explained += value * (cross[last + i] as number);
    logDet += 2 * log(scratch.factor[i * p + i] as number);
  }
  return { coefficients, inverse, rss: (cross[last + p] as number) - explained, logDet };
}

/** Room for the halves of a decomposition; taken once where many of a size are solved one after the other. */
export interface Scratch {
  readonly factor: Float64Array;
  readonly half: Float64Array;
}

export const scratchFor = (p: number): Scratch => ({
  factor: new Float64Array(p * p),
  half: new Float64Array(p * p),
});

/** Adds a b' to the lower half of a matrix of a's size. */
export function addProduct(matrix: Float64Array, a: ArrayLike<number>, b: ArrayLike<number>): void {
  const size = a.length;
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      matrix[i * size + j] = (matrix[i * size + j] as number) + (a[i] as number) * (b[j] as number);
    }
  }
}

/** c'Vc for a symmetric V of c's size. */
export function quadraticForm(matrix: Float64Array, c: ArrayLike<number>): number {
  const size = c.length;
  let total = 0;
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) total += (c[i] as number) * (matrix[i * size + j] as number) * (c[j] as number);
  }
  return total;
}

/** Σ a·b over the places of a. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < a.length; i += 1) total += (a[i] as number) * (b[i] as number);
  return total;
}

/** L with LL' = the first p rows and columns, into `factor`; false where they are not positive definite. */
function cholesky(lower: Float64Array, p: number, factor: Float64Array): boolean {
  for (let i = 0; i < p; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const given = lower[i * (p + 1) + j] as number;
      let rest = given;
      for (let k = 0; k < j; k += 1) rest -= (factor[i * p + k] as number) * (factor[j * p + k] as number);
      if (i !== j) factor[i * p + j] = rest / (factor[j * p + j] as number);
      else if (rest > dependent * given) factor[i * p + i] = sqrt(rest);
      else return false;
    }
  }
  return true;
}

/** A column of which less than this part is its own adds nothing but rounding. */
const dependent = 1e-10;

/** (LL')⁻¹ = (L⁻¹)'L⁻¹. */
function inverseOf({ factor, half }: Scratch, p: number): Float64Array {
  for (let j = 0; j < p; j += 1) {
    for (let i = j; i < p; i += 1) {
      let rest = i === j ? 1 : 0;
      for (let k = j; k < i; k += 1) rest -= (factor[i * p + k] as number) * (half[k * p + j] as number);
      half[i * p + j] = rest / (factor[i * p + i] as number);
    }
  }
  const inverse = new Float64Array(p * p);
  for (let i = 0; i < p; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let total = 0;
      for (let k = i; k < p; k += 1) total += (half[k * p + i] as number) * (half[k * p + j] as number);
      inverse[i * p + j] = total;
      inverse[j * p + i] = total;
    }
  }
  return inverse;
}
