// Taken out once: the fits of a result call them a million times.
const { abs, exp, log, log1p } = Math;

/** Regularised incomplete beta function I_x(a, b) by its continued fraction (Lentz); `lnBeta` may be passed in where a and b stay. */
export function incompleteBeta(x: number, a: number, b: number, lnBeta = logBeta(a, b)): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a, lnBeta);
  const front = exp(a * log(x) + b * log1p(-x) - lnBeta) / a;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    fraction *= c * d;
    if (abs(c * d - 1) < 1e-15) break;
  }
  return front * fraction;
}

/** From here on the logarithms of Γ are so much larger than that of B that their difference would lose its last digits. */
const large = 1000;

/** ln B(a, b). Where an argument is large, by Stirling's series, whose large parts are taken off before they are reckoned. */
export function logBeta(a: number, b: number): number {
  const [p, q] = a < b ? [a, b] : [b, a];
  if (q < large) return logGamma(a) + logGamma(b) - logGamma(a + b);
  const beyond = stirlingRest(q) - stirlingRest(p + q);
  if (p < large) return logGamma(p) + p - p * log(p + q) + (q - 0.5) * log1p(-p / (p + q)) + beyond;
  const powers = (p - 0.5) * log(p / (p + q)) + q * log1p(-p / (p + q));
  return log((2 * Math.PI) / q) / 2 + powers + stirlingRest(p) + beyond;
}

/** What ln Γ(x) has beyond (x − ½) ln x − x + ½ ln 2π, for large x. */
const stirlingRest = (x: number): number => (1 / 12 - 1 / (360 * x * x)) / x;

/** ln Γ(x): Lanczos' approximation (g = 7), good to 15 digits for arguments above 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const [first = 0, ...rest] = lanczos;
  const series = rest.reduce((total, term, index) => total + term / (x + index), first);
  const t = x + 6.5;
  return log(2 * Math.PI) / 2 + (x - 0.5) * log(t) - t + log(series);
}

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
