/** How many came to a step of a journey. */
export interface JourneyStep {
  readonly name: string;
  readonly n: number;
}

/** A share as counts: x of n. */
export interface Counted {
  readonly x: number;
  readonly n: number;
}

/**
 * Completed of started (methods.md E.3): the last step of the first. A correct "not eligible" counts as completed, a resumed
 * session is no new start. Null where nobody started: 0 of 0 is no share.
 */
export function completionOf(steps: readonly JourneyStep[]): Counted | null {
  const [first] = steps;
  const last = steps.at(-1);
  return first && last && first.n > 0 ? { x: last.n, n: first.n } : null;
}

/** The first step that more came to than to the one before it; null where there is none. */
export function risingStep(steps: readonly JourneyStep[]): number | null {
  const found = steps.findIndex(({ n }, index) => n > (steps[index - 1]?.n ?? Infinity));
  return found < 0 ? null : found;
}

/** Each step with the share of those who came to it and did not come to the next; null for the last, and where nobody came. */
export const dropOff = (steps: readonly JourneyStep[]): (JourneyStep & { readonly lost: number | null })[] =>
  steps.map(({ name, n }, index) => {
    const next = steps[index + 1];
    return { name, n, lost: next && n > 0 ? 1 - next.n / n : null };
  });

/** The steps of several periods together: the same journey as the newest of them; others tell of another one. */
export function pooledSteps(journeys: readonly (readonly JourneyStep[])[]): JourneyStep[] | null {
  const newest = journeys.at(-1);
  if (!newest) return null;
  const alike = journeys.filter(
    (steps) => steps.length === newest.length && steps.every(({ name }, index) => name === newest[index]?.name),
  );
  return newest.map(({ name }, index) => ({ name, n: alike.reduce((sum, steps) => sum + (steps[index]?.n ?? 0), 0) }));
}

/** Cost per transaction (methods.md E.3), in the currency of the cost; null where nothing was completed. */
export const costPerTransaction = (cost: number, transactions: number): number | null =>
  transactions > 0 ? cost / transactions : null;
