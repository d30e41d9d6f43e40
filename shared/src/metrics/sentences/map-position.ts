import type { Overview, ProductSummary } from '../../contracts/overview.js';
import type { Reading } from '../../contracts/reading.js';
import type { Sentence } from '../../contracts/sentence.js';
import { sentence } from '../../language/sentence.js';
import type { Standing } from '../standings.js';
import { changeOf, isJudged } from './change.js';

export type MapPosition = Overview['map'][number];

/**
 * Where a product stands on the map of flow and effect (decisions.md 19): right = shorter, up = better, in half widths of
 * the usual range; without a confirmed change 0. Its trail leads there over the tertials, unbroken: it begins after the
 * last one in which the product could not be placed. A product that lacks flow or effect has no place, and the reason is said.
 */
export function mapPosition(
  { slug, name, facts }: Pick<ProductSummary, 'slug' | 'name' | 'facts'>,
  standings: readonly Standing[],
): MapPosition {
  const lacking = [
    ...reasons('overview.mapLacksFlow', facts.leadTime),
    ...reasons('overview.mapLacksEffect', facts.experience),
  ];
  const places = standings.map(({ on, flow, effect }) =>
    flow === null || effect === null ? null : { on, x: flow, y: effect },
  );
  const now = places.at(-1) ?? null;
  if (lacking.length > 0 || !now) {
    return { known: false, slug, name, reasons: lacking.length > 0 ? lacking : [sentence('overview.mapTooEarly')] };
  }
  const broken = places.lastIndexOf(null);
  const trail = places.slice(broken + 1, -1).filter((place) => place !== null);
  return { known: true, slug, name, x: now.x, y: now.y, trail };
}

/** Why a half cannot be judged: too little history, or what the reading itself lacks. */
function reasons(lacks: 'overview.mapLacksFlow' | 'overview.mapLacksEffect', reading: Reading): Sentence[] {
  const change = changeOf(reading);
  if (isJudged(change)) return [];
  return [sentence(lacks), reading.missing ?? sentence('overview.mapTooEarly')];
}
