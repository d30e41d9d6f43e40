import type { EffectsTogether } from 'shared/contracts';
import { indicatorName, sentence } from 'shared/language';
import { fewestTogether, shrunkenEffects, type EffectAnalysis, type EffectUnit } from 'shared/metrics';
import type { Measure } from './measures.service.js';

/** What the analysis of the agreed day found of one hypothesis. */
export interface FoundEffect extends Pick<EffectsTogether['effects'][number], 'id' | 'key' | 'product' | 'statement'> {
  readonly evaluateOn: string;
  readonly measure: Pick<Measure, 'key' | 'name' | 'kind' | 'better'>;
  readonly unit: EffectUnit;
  readonly estimate: NonNullable<EffectAnalysis['estimate']>;
}

/** Half of a 95 % interval, in standard errors. */
const reach = 1.959963984540054;

/**
 * Hypotheses by what they are measured by, each effect drawn towards what those like it bring (methods.md G.4). Ratios are
 * drawn as logarithms, and shares in points also where the model had another scale: one scale for each measure.
 */
export function effectsTogether(found: readonly FoundEffect[]): EffectsTogether[] {
  const newest = [...found].sort(
    (a, b) => b.evaluateOn.localeCompare(a.evaluateOn) || a.key.localeCompare(b.key, 'en', { numeric: true }),
  );
  const known = newest.map((one) => ({ id: one.id, measure: measureOf(one), ...effectOf(one) }));
  return shrunkenEffects(known).flatMap(({ measure, n, whole, effects }) => {
    const own = newest.filter((one) => measureOf(one) === measure);
    const [first] = own;
    if (!first) return [];
    const { unit } = first;
    const told = (effect: number): number => changeOf(unit, first.measure.better, effect);
    const each = effects.flatMap(({ id, observed, shrunken }) => {
      const one = own.find((candidate) => candidate.id === id);
      if (!one) return [];
      const { key, product, statement, evaluateOn } = one;
      const drawn = shrunken === null ? null : told(shrunken);
      return [{ id, key, product, statement, evaluateOn, observed: told(observed), shrunken: drawn }];
    });
    const between = whole && [-reach, reach].map((side) => told(whole.mean + side * whole.error));
    return [
      {
        metric: sentence('app.asNamed', { name: nameOf(first) }),
        ...{ unit, n, needed: fewestTogether, effects: each },
        whole: whole && between && { change: told(whole.mean), low: Math.min(...between), high: Math.max(...between) },
      },
    ];
  });
}

/** Of one kind and unit; a team's own indicators are measured alike only where they are one and the same. */
function measureOf({ measure: { kind, key }, unit, product }: FoundEffect): string {
  return [kind, unit, ...(kind === 'own' ? [product.slug, key] : [])].join('|');
}

/** That of the kind, for teams call the same thing by names of their own. */
const nameOf = ({ measure: { name, kind } }: FoundEffect) =>
  indicatorName({ name: kind === 'own' ? name : null, kind });

/** Signed so that above 0 is better. */
function effectOf({ unit, estimate, measure: { better } }: FoundEffect): { effect: number; error: number } {
  const sign = better === 'higher' ? 1 : -1;
  if (unit === 'percent') return { effect: sign * estimate.model.mean, error: estimate.model.scale };
  return { effect: sign * estimate.change, error: (estimate.high - estimate.low) / (2 * reach) };
}

/** Back from the scale of the reckoning: a time that is a third shorter is told as that, and not as its logarithm. */
function changeOf(unit: EffectUnit, better: Measure['better'], effect: number): number {
  if (unit !== 'percent') return effect;
  const sign = better === 'higher' ? 1 : -1;
  return sign * Math.expm1(sign * effect);
}
