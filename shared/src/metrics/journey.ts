import { smallestGroup } from '../domain/indicator.js';

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

/** A step as it is told: null where one to four left off beside it. */
export interface ToldStep {
  readonly name: string;
  readonly n: number | null;
  /** Share of those who came to it and did not come to the next that is told; null for the last, and where nobody came. */
  readonly lost: number | null;
}

/**
 * Where people leave a journey. Its first and its last step are told by its completion anyway; one between them only where
 * those who left before and after it are five or more, or none (decisions.md 17).
 */
export function dropOff(steps: readonly JourneyStep[]): ToldStep[] {
  const end = steps.length - 1;
  const told = steps.reduce<number[]>((before, { n }, index) => {
    const beside = [before.at(-1), end].flatMap((at) => (at === undefined ? [] : (steps[at]?.n ?? 0)));
    const isTold = index === 0 || index === end || beside.every((other) => isTellable(Math.abs(other - n)));
    return isTold ? [...before, index] : before;
  }, []);
  return steps.map(({ name, n }, index) => {
    if (!told.includes(index)) return { name, n: null, lost: null };
    const next = steps[told.find((at) => at > index) ?? steps.length];
    return { name, n, lost: next && n > 0 ? 1 - next.n / n : null };
  });
}

const isTellable = (left: number): boolean => left === 0 || left >= smallestGroup;

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
