import type { ProductSummary } from '../../contracts/overview.js';
import type { Sentence } from '../../contracts/sentence.js';
import { sentence } from '../../language/sentence.js';
import { bucketValue } from './bucket-value.js';
import { changeOf, isJudged } from './change.js';

type Fact = 'experience' | 'leadTime';

/**
 * The opening of the Overview: is it getting better for users, and has the flow changed? Every clause rests on signals
 * and leads to its evidence; products that cannot be judged are said to be so, and counted as nothing else.
 */
export function overviewLead(products: readonly ProductSummary[]): Sentence[] {
  if (products.length === 0) return [sentence('overview.noProducts')];
  const [product] = products;
  if (products.length === 1 && product) return [oneEffect(product, `/products/${product.slug}`), oneFlow(product)];
  return [...effectLead(products, { evidence: '#effect', unknown: '#unknown' }), flowLead(products)];
}

/**
 * What users notice, over several products: what has changed, and then, as a sentence of its own, in how many nothing has
 * and of how many we do not know (decisions.md 20).
 */
export function effectLead(
  products: readonly ProductSummary[],
  links: { evidence: string; unknown: string },
): Sentence[] {
  const { judged, better, worse } = sorted(products, 'experience');
  const of = { judged: judged.length, all: products.length };
  if (judged.length === 0) return [sentence('overview.effectUnknown', { all: products.length }, links)];
  if (better.length + worse.length === 0) return [sentence('overview.effectUsual', of, links)];
  const rest = restOf(products, judged.length - better.length - worse.length, links);
  if (better.length > 0 && worse.length > 0) {
    return [sentence('overview.effectBoth', { better: better.length, worse: worse.length }, links), ...rest];
  }
  const [key, some] =
    better.length > 0 ? (['overview.effectBetter', better] as const) : (['overview.effectWorse', worse] as const);
  return [sentence(key, { n: some.length, ...names(some) }, links), ...rest];
}

/** The products that no change is told of: those that were judged, and those that could not be. */
function restOf(products: readonly ProductSummary[], usual: number, links: { unknown: string }): Sentence[] {
  const unknown = products.filter(({ facts }) => !isJudged(changeOf(facts.experience)));
  const values = { usual, rest: unknown.length, ...names(unknown) };
  if (unknown.length === 0) return usual === 0 ? [] : [sentence('overview.effectRestUsual', values)];
  return [sentence(usual === 0 ? 'overview.effectRestUnknown' : 'overview.effectRest', values, links)];
}

function flowLead(products: readonly ProductSummary[]): Sentence {
  const { judged, better, worse } = sorted(products, 'leadTime');
  const links = { evidence: '#flow' };
  const of = { judged: judged.length, all: products.length };
  if (judged.length === 0) return sentence('overview.flowUnknown', { all: products.length }, links);
  if (better.length > 0 && worse.length > 0) {
    return sentence('overview.flowBoth', { shorter: better.length, longer: worse.length, ...of }, links);
  }
  if (better.length > 0) return sentence('overview.flowShorter', { n: better.length, ...names(better), ...of }, links);
  if (worse.length > 0) return sentence('overview.flowLonger', { n: worse.length, ...names(worse), ...of }, links);
  return sentence('overview.flowUsual', of, links);
}

/** A sentence about one product names it; about more it counts them. */
const names = (products: readonly ProductSummary[]) => ({ product: products[0]?.name ?? '' });

function sorted(products: readonly ProductSummary[], fact: Fact) {
  const judged = products.filter((product) => isJudged(changeOf(product.facts[fact])));
  const changed = (better: boolean) =>
    judged.filter((product) => {
      const change = changeOf(product.facts[fact]);
      return change.kind === 'changed' && change.better === better;
    });
  return { judged, better: changed(true), worse: changed(false) };
}

/** What the users of one thing notice, with its name. @param evidence where it can be looked at */
export function oneEffect(product: Pick<ProductSummary, 'name' | 'facts'>, evidence: string): Sentence {
  const change = changeOf(product.facts.experience);
  const links = { evidence };
  const values = { product: product.name };
  if (change.kind !== 'changed') {
    return sentence(isJudged(change) ? 'overview.oneEffectUsual' : 'overview.oneEffectUnknown', values, links);
  }
  const since = { ...values, week: bucketValue(change.bucket) };
  return sentence(change.better ? 'overview.oneEffectBetter' : 'overview.oneEffectWorse', since, links);
}

function oneFlow(product: ProductSummary): Sentence {
  const change = changeOf(product.facts.leadTime);
  const links = { evidence: `/products/${product.slug}` };
  const values = { product: product.name };
  if (change.kind !== 'changed') {
    return sentence(isJudged(change) ? 'overview.oneFlowUsual' : 'overview.oneFlowUnknown', values, links);
  }
  const since = { ...values, week: bucketValue(change.bucket) };
  return sentence(change.better ? 'overview.oneFlowShorter' : 'overview.oneFlowLonger', since, links);
}
