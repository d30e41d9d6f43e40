/** One case for as long as it was watched: from one age on, until it ended, or was last seen, at another. */
export interface Watched {
  readonly from: number;
  readonly until: number;
  readonly ended: boolean;
}

export interface SurvivalStep {
  readonly at: number;
  /** Share of all that take longer. */
  readonly left: number;
  /** Cases that were watched at that age and had not ended before it. */
  readonly atRisk: number;
}

/**
 * Kaplan and Meier's estimate: S(t) = Π over t_i ≤ t of (1 − d_i / n_i), unfinished cases counted as at risk up to their present
 * age, and cases that had begun before anybody watched only from the age they then had (methods.md A.2).
 */
export function survival(all: readonly Watched[]): SurvivalStep[] {
  // Whoever ended at the very moment when watching began was never watched.
  const cases = all.filter(({ from, until }) => from < until || until === 0);
  const ends = cases.flatMap(({ until, ended }) => (ended ? [until] : [])).toSorted((a, b) => a - b);
  const begins = cases.map(({ from }) => from).toSorted((a, b) => a - b);
  const leaves = cases.map(({ until }) => until).toSorted((a, b) => a - b);
  const steps: SurvivalStep[] = [];
  let [left, begun, gone] = [1, 0, 0];
  for (let index = 0; index < ends.length;) {
    const at = ends[index] as number;
    let ended = 0;
    for (; ends[index] === at; index += 1) ended += 1;
    // At the age of nothing those are watched who were from their beginning on.
    while (begun < begins.length && ((begins[begun] as number) < at || (at === 0 && begins[begun] === 0))) begun += 1;
    while (gone < leaves.length && (leaves[gone] as number) < at) gone += 1;
    const atRisk = begun - gone;
    left *= 1 - ended / atRisk;
    steps.push({ at, left, atRisk });
  }
  return steps;
}

/** With fewer at risk while most are still going, one case more or less would decide the figure. */
const fewestAtRisk = 5;

/**
 * Smallest age by which the share `p` has ended; null where so many are still going that nobody knows, or where hardly anybody
 * was watched at a young age.
 */
export function survivalPercentile(cases: readonly Watched[], p: number): number | null {
  let before = 1;
  for (const { at, left, atRisk } of survival(cases)) {
    if (before > 0.5 && atRisk < fewestAtRisk) return null;
    if (left <= 1 - p + 1e-9) return at;
    before = left;
  }
  return null;
}
