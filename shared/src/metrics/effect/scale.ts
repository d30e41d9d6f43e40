import type { OutcomeKind } from './outcome.js';
import type { Period } from './periods.js';

/**
 * The scale an effect is reckoned on (methods.md F.2). `linear`: in the outcome's unit. `log`: relative, for times and for
 * counts of five or more. `logit`: for shares near all or none, told in points at the level before the start.
 */
export interface EffectScale {
  readonly kind: 'linear' | 'log' | 'logit';
  /** A period's value on the scale of the model. */
  toModel(value: number, n: number): number;
  /** Back from the model to the outcome's own unit: for drawing. */
  toValue(model: number): number;
  /** An effect of the model as a change: in the outcome's unit, on the log scale relative (−.2 = 20 % less). */
  toChange(effect: number): number;
  /** The effect that makes such a change; ±Infinity where the outcome cannot change so much. */
  toEffect(change: number): number;
}

/** Shares above or below these are told on the logit scale. */
const nearEdge = 0.1;
/** From this mean on, counts are compared by ratio. */
const enoughToDivide = 5;
/** A minute in days: a logarithm knows no 0. */
const shortest = 1 / 1440;

/** Chosen by the kind and by what was seen before the start, never by what came after. */
export function scaleFor(kind: OutcomeKind, before: readonly Pick<Period, 'value' | 'n'>[], values: readonly number[]) {
  const answers = before.reduce((sum, { n }) => sum + n, 0);
  const level = before.reduce((sum, { value, n }) => sum + value * n, 0) / answers;
  if (kind === 'share') return level > 1 - nearEdge || level < nearEdge ? logit(level, answers) : linear;
  if (kind === 'time') return log;
  const mean = before.reduce((sum, { value }) => sum + value, 0) / before.length;
  return kind === 'count' && mean >= enoughToDivide && values.every((value) => value > 0) ? log : linear;
}

export const linear: EffectScale = {
  kind: 'linear',
  toModel: (value) => value,
  toValue: (model) => model,
  toChange: (effect) => effect,
  toEffect: (change) => change,
};

export const log: EffectScale = {
  kind: 'log',
  toModel: (value) => Math.log(Math.max(value, shortest)),
  toValue: Math.exp,
  toChange: Math.expm1,
  toEffect: (change) => (change <= -1 ? -Infinity : Math.log1p(change)),
};

/** `level`: the share before the start, over `n` answers; never quite 0 or 1. */
export function logit(level: number, n: number): EffectScale {
  const origin = Math.log((level * n + 0.5) / (n - level * n + 0.5));
  const start = share(origin);
  return {
    kind: 'logit',
    toModel: (value, answers) => Math.log((value * answers + 0.5) / (answers - value * answers + 0.5)),
    toValue: share,
    toChange: (effect) => share(origin + effect) - start,
    toEffect(change) {
      const reached = start + change;
      if (reached >= 1) return Infinity;
      return reached <= 0 ? -Infinity : Math.log(reached / (1 - reached)) - origin;
    },
  };
}

const share = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
