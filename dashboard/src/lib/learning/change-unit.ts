import type { HypothesisSummary, Sentence } from 'shared/contracts';
import { sentence, type MessageKey } from 'shared/language';
import type { Measure } from './measures.js';

export type ChangeUnit = HypothesisSummary['unit'];

/** What a change is told in, before a plan has one: the rule of the server. */
export function changeUnit({ summary, unit }: Pick<Measure, 'summary' | 'unit'>): ChangeUnit {
  if (summary === 'topTwo' || summary === 'share' || unit === 'share') return 'percentagePoints';
  if (unit === 'days' || unit === 'hours') return 'percent';
  return unit === 'score' || summary === 'mean' ? 'points' : 'number';
}

/** Told as a part of 1, which people write as percent or percentage points. */
export const isRatio = (measure: Pick<Measure, 'summary' | 'unit'>): boolean =>
  ['percentagePoints', 'percent'].includes(changeUnit(measure));

/** People write 5 where the server counts 0.05. */
const factor = (unit: ChangeUnit): number => (unit === 'percentagePoints' || unit === 'percent' ? 100 : 1);

/** A change as people write it, without its sign. */
export const written = (change: number, unit: ChangeUnit): number =>
  Number((Math.abs(change) * factor(unit)).toPrecision(10));

/** The size that was written; with a comma or a point. NaN where it is no number. */
export function sizeOf(text: string, unit: ChangeUnit): number {
  const plain = text
    .trim()
    .replace(/^[+−-]/, '')
    .replace(',', '.');
  return plain === '' ? Number.NaN : Number((Number(plain) / factor(unit)).toPrecision(10));
}

/** Beside the field of a size: "percentage points higher". */
export const unitBeside: Readonly<Record<ChangeUnit, MessageKey>> = {
  percentagePoints: 'plan-form.unitPercentagePoints',
  points: 'plan-form.unitPoints',
  percent: 'plan-form.unitPercent',
  number: 'plan-form.unitNumber',
};

const sizes: Readonly<Record<ChangeUnit, MessageKey>> = {
  percentagePoints: 'hypothesis-page.sizePercentagePoints',
  points: 'hypothesis-page.sizePoints',
  percent: 'hypothesis-page.sizePercent',
  number: 'app.asNamed',
};

/** "2 percentage points" */
export function sizeText(change: number, unit: ChangeUnit): Sentence {
  const size = written(change, unit);
  return sentence(sizes[unit], { size, name: size });
}
