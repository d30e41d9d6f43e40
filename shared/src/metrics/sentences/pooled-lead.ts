import type { FourFacts, ProductSummary } from '../../contracts/overview.js';
import type { Sentence } from '../../contracts/sentence.js';
import { sentence } from '../../language/sentence.js';
import { overviewLead } from './overview-lead.js';
import { flowLead } from './product-lead.js';

/**
 * The opening of an area's or a service's page: what users notice, told over its products, and how the work of all of
 * them flows together.
 */
export function pooledLead(products: readonly ProductSummary[], facts: FourFacts): Sentence[] {
  const [effect] = overviewLead(products);
  if (products.length === 0 || !effect) return [sentence('reasons.noParts')];
  return [effect, flowLead(facts.leadTime)];
}
