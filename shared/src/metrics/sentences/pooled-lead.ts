import type { FourFacts, ProductSummary } from '../../contracts/overview.js';
import type { Sentence } from '../../contracts/sentence.js';
import { sentence } from '../../language/sentence.js';
import { effectLead, oneEffect, overviewLead } from './overview-lead.js';
import { flowLead } from './product-lead.js';

/**
 * The opening of an area's or a service's page: what users notice, told over its products, and how the work of all of
 * them flows together.
 * @param asked a service whose own users are asked: then that is what users notice. Null = its products ask theirs
 */
export function pooledLead(
  products: readonly ProductSummary[],
  facts: FourFacts,
  asked: { readonly name: string; readonly evidence: string } | null = null,
): Sentence[] {
  if (products.length === 0) return [sentence('reasons.noParts')];
  const effect = asked ? [oneEffect({ name: asked.name, facts }, asked.evidence)] : effectOf(products);
  return [...effect, flowLead(facts.leadTime)];
}

/** Of one product the sentence names it, as everywhere. */
function effectOf(products: readonly ProductSummary[]): Sentence[] {
  return products.length === 1
    ? overviewLead(products).slice(0, 1)
    : effectLead(products, { evidence: '#effect', unknown: '#effect' });
}
