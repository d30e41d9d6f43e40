import type { Unit } from 'shared/contracts';
import { formatNumber, formatShare, type Language, type MessageKey } from 'shared/language';

/** A figure as it stands on the page: the amount large, the unit small beside it. */
export interface Quantity {
  readonly amount: string;
  /** Null where the amount carries its own unit (81 %). */
  readonly unit: MessageKey | null;
  /** The number the unit agrees with. */
  readonly count: number;
}

/**
 * Lengths under two days are told in hours, under two hours in minutes: "0.04 days" says nothing to a reader.
 * @param beside the value whose unit is used, where figures stand side by side
 */
export function quantity(value: number, unit: Unit, language: Language, beside = value): Quantity {
  if (unit === 'share') return { amount: formatShare(value, language), unit: null, count: value };
  const hours = unit === 'days' ? 24 : 1;
  const told = unit === 'days' || unit === 'hours' ? length(value * hours, beside * hours) : other(value, unit);
  return { amount: formatNumber(told.count, language), ...told };
}

function length(hours: number, beside: number): { count: number; unit: MessageKey } {
  if (beside >= 48 || beside === 0) return { count: tidy(hours / 24), unit: 'app.unitDays' };
  if (beside >= 2) return { count: tidy(hours), unit: 'app.unitHours' };
  return { count: Math.round(hours * 60), unit: 'app.unitMinutes' };
}

function other(
  value: number,
  unit: Exclude<Unit, 'share' | 'days' | 'hours'>,
): { count: number; unit: MessageKey | null } {
  // What is less than one of something without a unit of its own would be 0 or 0.1 with one decimal.
  const count = unit === 'number' && Math.abs(value) < 1 ? Math.round(value * 100) / 100 : tidy(value);
  return { count, unit: names[unit] };
}

const names: Readonly<Record<Exclude<Unit, 'share' | 'days' | 'hours'>, MessageKey | null>> = {
  items: 'app.unitItems',
  itemsPerWeek: 'app.unitItemsPerWeek',
  changesPerWeek: 'app.unitChangesPerWeek',
  deploymentsPerWeek: 'app.unitDeploymentsPerWeek',
  points: 'app.unitPoints',
  score: null,
  number: null,
};

/** Both ends in the unit of the upper one, which stands after them once: "2–6". */
export function rangeText(low: number, high: number, unit: Unit, language: Language): string {
  return `${quantity(low, unit, language, high).amount}–${quantity(high, unit, language).amount}`;
}

/** The same in as few signs as an axis has room for: "9 d", "81 %". */
export function shortUnit(unit: MessageKey | null): MessageKey | null {
  if (unit === 'app.unitDays') return 'app.shortDays';
  if (unit === 'app.unitHours') return 'app.shortHours';
  if (unit === 'app.unitMinutes') return 'app.shortMinutes';
  return null;
}

/** From ten up whole numbers, below with one decimal: what a reader can compare at a glance. */
export function tidy(value: number): number {
  return Math.abs(value) >= 10 ? Math.round(value) : Math.round(value * 10) / 10;
}
