/** The part of a reading that tells a share. */
interface Share {
  readonly unit: string;
  readonly n: number;
  readonly figures: readonly { readonly name: string; readonly value: number | null }[];
}

/** From this many answers on a percentage says more than it hides (methods.md E.6). */
const enoughForPercent = 20;

export interface Counts {
  readonly positive: number;
  readonly n: number;
}

/** "7 of 11": what is said of a few answers instead of a percentage; null where there are enough, or no such count. */
export function countsOf({ unit, n, figures }: Share): Counts | null {
  const positive = figures.find(({ name }) => name === 'positive')?.value ?? null;
  return unit === 'share' && n < enoughForPercent && positive !== null ? { positive, n } : null;
}
