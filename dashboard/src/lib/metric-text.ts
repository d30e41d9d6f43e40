import type { Lane, Reading } from 'shared/contracts';
import type { MessageKey } from 'shared/language';
import { definitionOf } from './definitions.js';

/** A figure that can be shown: a value, and whether it is only the least it can be. */
export interface Headline {
  readonly value: number;
  readonly atLeast: boolean;
}

/** Within what 85 of 100 are done: the figure by that name, or the reading's own value where it has no such figure. */
export function headline(reading: Reading): Headline | null {
  return named(reading, 'p85') ?? (reading.value === null ? null : { value: reading.value, atLeast: false });
}

export function named(reading: Reading, name: string): Headline | null {
  const figure = reading.figures.find((entry) => entry.name === name);
  return figure && figure.value !== null ? { value: figure.value, atLeast: figure.atLeast } : null;
}

/** The name of the definition always stands on the number (decisions.md 6). */
export const metricName = (metric: string): MessageKey => definitionOf(metric)?.name ?? 'app.otherMetric';

/** What its n counts: a product with nothing but a repository has changes, and no items. */
export const countName = (metric: string): MessageKey => (metric === 'change-lead-time' ? 'app.changes' : 'app.items');

/** What the n of a lane's points counts. */
export const laneCounts: Readonly<Record<Lane['counts'], MessageKey>> = {
  answers: 'app.answers',
  cases: 'effect-page.allCases',
  items: 'app.items',
  changes: 'app.changes',
};

/** Where the value lies with the stated certainty, for values that come from answers. */
export function intervalOf(reading: Reading): { low: number; high: number } | null {
  const own = reading.figures.filter(({ name }) => name === 'value');
  for (const { low, high } of own.length > 0 ? own : reading.figures) {
    if (typeof low === 'number' && typeof high === 'number') return { low, high };
  }
  return null;
}
