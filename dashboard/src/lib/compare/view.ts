import type { HypothesisSummary } from 'shared/contracts';
import { axisPeriods, periodOf, usualView, type Period } from '../view.js';

/** A comparison. The address is the whole view: whoever gets it sees the same. What equals the default is left out. */
export interface CompareView {
  readonly period: Period;
  /** `year`, the key of a hypothesis, `product:{slug}`, or null for nothing. */
  readonly against: string | null;
  /** A channel or end point, `not:` before one for all others, `each`, or null for all answers together. */
  readonly segment: string | null;
  /** Keys of indicators that are left out. */
  readonly without: ReadonlySet<string>;
  readonly table: boolean;
}

export function compareViewOf(search: URLSearchParams): CompareView {
  return {
    period: periodOf(search, axisPeriods, usualView.period),
    against: search.get('against'),
    segment: search.get('segment'),
    without: new Set((search.get('without') ?? '').split(',').filter((key) => key !== '')),
    table: search.get('table') === '1',
  };
}

/** An indicator left out, or taken in again, as the address says it; null = all are in. */
export function withoutText(without: ReadonlySet<string>, key: string, shown: boolean): string | null {
  const next = [...without].filter((one) => one !== key);
  if (!shown) next.push(key);
  return next.length > 0 ? next.sort().join(',') : null;
}

type Dated = Pick<HypothesisSummary, 'key' | 'startsOn'>;

/** What the server is asked for: hypotheses go by their first day there. Null for one that this product does not have. */
export function askedOf(against: string | null, hypotheses: readonly Dated[]): string | null {
  if (against === null || against === 'year' || against.startsWith('product:')) return against;
  const found = hypotheses.find(({ key }) => key === against);
  return found ? `day:${found.startsOn}` : null;
}
