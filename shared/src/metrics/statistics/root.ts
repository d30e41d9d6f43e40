const { abs, max } = Math;

/**
 * Where a rising function crosses 0: the bracket grows until it holds the crossing, then false position (Illinois), which
 * halves the weight of an end that stays. Deterministic; ends when the bracket is as narrow as numbers allow.
 */
export function rootOf(rising: (x: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  let atLow = rising(low);
  let atHigh = rising(high);
  const width = max(high - low, Number.MIN_VALUE);
  for (let step = width; atLow > 0 && Number.isFinite(low); step *= 2) atLow = rising((low -= step));
  for (let step = width; atHigh < 0 && Number.isFinite(high); step *= 2) atHigh = rising((high += step));
  let kept = 0;
  for (let round = 0; round < 200 && atLow !== 0 && atHigh !== 0; round += 1) {
    if (high - low <= 1e-13 * max(abs(low), abs(high), width)) break;
    const between = (low * atHigh - high * atLow) / (atHigh - atLow);
    const x = round % 4 === 3 || !(between > low && between < high) ? (low + high) / 2 : between;
    const value = rising(x);
    if (value === 0) return x;
    if (value < 0) {
      [low, atLow] = [x, value];
      if (kept < 0) atHigh /= 2;
      kept = -1;
    } else {
      [high, atHigh] = [x, value];
      if (kept > 0) atLow /= 2;
      kept = 1;
    }
  }
  return atLow === 0 ? low : atHigh === 0 ? high : (low + high) / 2;
}
