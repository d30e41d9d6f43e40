import { together } from '../statistics/random-effects.js';
import { rounded } from './rounded.js';

/** A measure's effect as it was estimated, signed so that above 0 is better, on the scale of the model. */
export interface KnownEffect {
  readonly id: string;
  /** What makes effects comparable: the same indicator kind on the same scale. */
  readonly measure: string;
  readonly effect: number;
  /** Its standard error. */
  readonly error: number;
}

export interface ShrunkenEffects {
  readonly measure: string;
  readonly n: number;
  /** What such measures bring on the whole, with its standard error and the variance between them; null = list only. */
  readonly whole: { readonly mean: number; readonly error: number; readonly tau2: number } | null;
  readonly effects: readonly { readonly id: string; readonly observed: number; readonly shrunken: number | null }[];
}

/** Fewest measures on one scale that say something of each other. */
export const fewestTogether = 5;

/**
 * Effects drawn towards what measures like them bring: the largest of many estimates is the luckiest (methods.md G.4). All
 * measures are in it, also those of which nothing could be told. Measures in the order of their name, effects as given.
 */
export function shrunkenEffects(effects: readonly KnownEffect[]): ShrunkenEffects[] {
  const measures = [...new Set(effects.map(({ measure }) => measure))].sort();
  return measures.map((measure) => {
    const own = effects.filter((one) => one.measure === measure && one.error > 0);
    const pooled =
      own.length >= fewestTogether ? together(own.map(({ effect, error }) => ({ value: effect, error }))) : null;
    const each = own.map(({ id, effect }, index) => ({
      id,
      observed: effect,
      shrunken: pooled?.shrunken[index] ?? null,
    }));
    const whole = pooled && { mean: pooled.mean, error: pooled.error, tau2: pooled.tau2 };
    return rounded({ measure, n: own.length, whole, effects: each });
  });
}
