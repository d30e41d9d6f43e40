import type { ProductSummary } from '../../contracts/overview.js';
import type { Sentence } from '../../contracts/sentence.js';
import { sentence } from '../../language/sentence.js';
import { changeOf, isJudged } from './change.js';

/** What we do not know: one sentence a product and fact, with the way to it. Too early is not yet known either. */
export function notKnown(products: readonly ProductSummary[]): Sentence[] {
  return products.flatMap((product) => {
    const values = { product: product.name };
    const links = { product: `/products/${product.slug}` };
    const effect = changeOf(product.facts.experience).kind;
    const flow = changeOf(product.facts.leadTime).kind;
    const found: Sentence[] = [];
    if (effect === 'unknown') found.push(sentence('overview.effectNotKnown', values, links));
    if (effect === 'tooEarly') found.push(sentence('overview.effectTooEarly', values, links));
    if (flow === 'unknown') found.push(sentence('overview.flowNotKnown', values, links));
    if (flow === 'tooEarly') found.push(sentence('overview.flowTooEarly', values, links));
    return found;
  });
}

/** P(at least one signal in half a year, though nothing changed) of a chart with a baseline of 20 (methods.md C.3). */
const chanceSignal = 0.27;

/** How many of the judged charts may be expected to show a signal by chance alone; null where none is judged. */
export function expectedByChance(products: readonly ProductSummary[]): Sentence | null {
  const readings = products.flatMap(({ facts, throughput }) => [facts.leadTime, facts.experience, throughput]);
  const charts = readings.filter((reading) => isJudged(changeOf(reading))).length;
  if (charts === 0) return null;
  return sentence('overview.byChance', { charts, n: Math.max(1, Math.round(charts * chanceSignal)) });
}
