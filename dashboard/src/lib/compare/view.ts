import type { ComparedPanel, Comparison, HypothesisSummary, PartHypotheses } from 'shared/contracts';
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

/** What has been in effect since a day, and can part before and after. */
export interface Begun extends Pick<HypothesisSummary, 'key' | 'startsOn' | 'statement'> {
  /** Its key, with the product it belongs to where that is not the page's own. */
  readonly name: string;
  readonly address: string;
}

type Tried = Pick<HypothesisSummary, 'key' | 'startsOn' | 'statement' | 'state'>;

/** Of a product at `place`. What is only planned parts nothing yet. */
export const begunOf = (all: readonly Tried[], place: string): Begun[] =>
  all
    .filter(({ state }) => state !== 'planned')
    .map(({ key, startsOn, statement }) => ({
      ...{ key, startsOn, statement, name: key, address: `${place}/learning/${key}` },
    }));

/** Of the products of a service, each named with its product. */
export const begunInParts = (all: PartHypotheses['hypotheses']): Begun[] =>
  all.flatMap(({ product, ...one }) =>
    begunOf([one], `/products/${product.slug}`).map((begun) => ({ ...begun, name: `${product.name} · ${one.key}` })),
  );

/** Whether a panel is of the page's own product or service: one of each may be called the same. */
export const isOwn = ({ subject: { kind, slug } }: Comparison, { subject }: Pick<ComparedPanel, 'subject'>): boolean =>
  subject.kind === kind && subject.slug === slug;

type Dated = Pick<HypothesisSummary, 'key' | 'startsOn'>;

/** What the server is asked for: hypotheses go by their first day there. Null for one that is not among them. */
export function askedOf(against: string | null, hypotheses: readonly Dated[]): string | null {
  if (against === null || against === 'year' || against.startsWith('product:')) return against;
  const found = hypotheses.find(({ key }) => key === against);
  return found ? `day:${found.startsOn}` : null;
}
