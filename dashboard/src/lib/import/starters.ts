import type { IndicatorInput } from 'shared/contracts';
import type { MessageKey } from 'shared/language';

/** The usual kinds of indicators that a file of answers brings: one choice instead of seven fields. */
export const starters = [
  starter('satisfaction', 'app.satisfaction', 'topTwo'),
  starter('completion', 'app.completion', 'share'),
  starter('reach', 'app.reach', 'topTwo'),
] as const;

export type StarterName = (typeof starters)[number]['key'];

function starter<const Kind extends 'satisfaction' | 'completion' | 'reach'>(
  kind: Kind,
  label: MessageKey,
  summary: IndicatorInput['summary'],
): Pick<IndicatorInput, 'measurement' | 'summary' | 'better' | 'unit'> & {
  key: Kind;
  kind: Kind;
  label: MessageKey;
  scale: { min: number; max: number };
} {
  const scale = summary === 'share' ? { min: 0, max: 1 } : { min: 1, max: 5 };
  return { key: kind, kind, label, measurement: 'sampled', summary, better: 'higher', unit: 'share', scale };
}
