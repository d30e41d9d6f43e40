import type { Unit } from 'shared/contracts';
import { quantity, rangeText, shortUnit } from './quantity.js';
import { reader, t } from './state/reader.svelte.js';

/** "9 days", "81 %": for a sentence, a table, a screen reader. */
export function figureText(value: number, unit: Unit): string {
  const told = quantity(value, unit, reader.language);
  return told.unit ? `${told.amount} ${t(told.unit, { n: told.count })}` : told.amount;
}

/** "2–6 days": both ends in the unit of the upper one. */
export function spanText({ low, high }: { low: number; high: number }, unit: Unit): string {
  const told = quantity(high, unit, reader.language);
  const span = rangeText(low, high, unit, reader.language);
  return told.unit ? `${span} ${t(told.unit, { n: told.count })}` : span;
}

/** "9 d", "81 %": for the edge of a chart. */
export function axisText(value: number, unit: Unit, beside = value): string {
  const told = quantity(value, unit, reader.language, beside);
  const short = shortUnit(told.unit);
  return short ? `${told.amount} ${t(short)}` : told.amount;
}
