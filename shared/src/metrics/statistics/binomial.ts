/** P(B ≤ k) for k = 0 … n − 1 with B ~ Binomial(n, p), 0 < p < 1; in logarithms, so that a large n does not underflow. */
export function binomialCdf(n: number, p: number): number[] {
  const odds = Math.log(p) - Math.log1p(-p);
  const cumulative: number[] = [];
  let term = n * Math.log1p(-p);
  let sum = 0;
  for (let k = 0; k < n; k += 1) {
    if (k > 0) term += Math.log(n - k + 1) - Math.log(k) + odds;
    sum += Math.exp(term);
    cumulative.push(Math.min(1, sum));
  }
  return cumulative;
}
