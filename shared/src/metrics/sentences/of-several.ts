import type { Reading } from '../../contracts/reading.js';
import type { Sentence } from '../../contracts/sentence.js';
import type { MessageKey } from '../../language/catalogue.js';
import { sentence } from '../../language/sentence.js';

/** How many products there are, and how many of them have records that the lead time reads. */
export interface Pooled {
  readonly products: number;
  readonly counted: number;
}

/** Reasons that speak of one product, and what is said in their place. */
const saidOfSeveral: Readonly<Partial<Record<string, MessageKey>>> = {
  'reasons.noWorkItems': 'reasons.nothingPooled',
  'reasons.noChanges': 'reasons.nothingPooled',
  'reasons.noDeployments': 'reasons.nothingPooled',
  'reasons.nothingToCompare': 'reasons.nothingPooled',
  'reasons.noIndicator': 'reasons.experienceByProduct',
};

/** Metrics of the records that the lead time reads. */
const headlines = new Set(['lead-time', 'change-lead-time', 'variation', 'stability', 'throughput']);

/**
 * A reading of an area or a service: its reason in words that fit several products, and with a caveat where some of them
 * have nothing in it.
 */
export function ofSeveral(reading: Reading, { products, counted }: Pooled): Reading {
  const missing = reading.missing && reworded(reading.missing, products);
  const partly = reading.n > 0 && counted < products && headlines.has(reading.metric);
  const caveat = sentence('reasons.pooledFrom', { n: counted, all: products });
  return { ...reading, missing, caveats: partly ? [caveat, ...reading.caveats] : reading.caveats };
}

function reworded(missing: Sentence, products: number): Sentence {
  const key = saidOfSeveral[missing.key];
  if (key === undefined) return missing;
  return sentence(products === 0 ? 'reasons.noParts' : key);
}
