import type { Sentence, SentenceValue } from '../../contracts/sentence.js';
import type { FourFacts } from '../../contracts/overview.js';
import type { Reading } from '../../contracts/reading.js';
import { countsOf } from '../../domain/few-answers.js';
import { days, sentence, share } from '../../language/sentence.js';
import { bucketValue } from './bucket-value.js';
import { changeOf, isJudged } from './change.js';

/**
 * The opening of a product's page: what its users experience, then how its work flows, each with n or the reason.
 *
 * @param sampled what users experience is made of answers, and not of all cases
 */
export function productLead({ experience, leadTime }: FourFacts, sampled: boolean): Sentence[] {
  return [sampled ? effectLead(experience) : countedLead(experience), flowLead(leadTime)];
}

/** What users experience: the figure, and whether it has changed. */
export function effectLead(reading: Reading): Sentence {
  if (reading.value === null) return reading.missing ?? sentence('reasons.noAnswers');
  const change = changeOf(reading);
  const counts = countsOf(reading);
  const values = {
    ...{ value: shownValue(reading, reading.value), n: reading.n },
    ...{ of: counts ? 'few' : 'many', positive: counts?.positive ?? 0 },
  };
  const links = { evidence: '#effect' };
  if (change.kind === 'tooEarly') return sentence('overview.productEffectTooEarly', values, links);
  if (change.kind !== 'changed') return sentence('overview.productEffectUsual', values, links);
  const since = { ...values, week: bucketValue(change.bucket) };
  return sentence(change.better ? 'overview.productEffectBetter' : 'overview.productEffectWorse', since, links);
}

/** Every case is counted: there are no answers to speak of. */
export function countedLead(reading: Reading): Sentence {
  if (reading.value === null) return effectLead(reading);
  const change = changeOf(reading);
  const values = { value: shownValue(reading, reading.value), n: reading.n };
  const links = { evidence: '#effect' };
  if (change.kind === 'tooEarly') return sentence('effect-page.leadCountedTooEarly', values, links);
  if (change.kind !== 'changed') return sentence('effect-page.leadCountedUsual', values, links);
  const since = { ...values, week: bucketValue(change.bucket) };
  return sentence(change.better ? 'effect-page.leadCountedBetter' : 'effect-page.leadCountedWorse', since, links);
}

/** How the work flows: half and 85 of 100, and whether that has changed. */
export function flowLead(reading: Reading): Sentence {
  const change = changeOf(reading);
  const p85 = reading.figures.find(({ name }) => name === 'p85');
  if (reading.value === null) return reading.missing ?? sentence('reasons.nothingFinished');
  const links = { evidence: '#flow' };
  const firm = p85 !== undefined && p85.value !== null && !p85.atLeast;
  const values = { p50: days(reading.value), p85: days(p85?.value ?? reading.value), n: reading.n };
  if (change.kind !== 'changed') {
    if (isJudged(change))
      return sentence(firm ? 'overview.productFlowUsual' : 'overview.productFlowUsualFew', values, links);
    return sentence(firm ? 'overview.productFlowTooEarly' : 'overview.productFlowTooEarlyFew', values, links);
  }
  const since = { ...values, week: bucketValue(change.bucket) };
  if (change.better)
    return sentence(firm ? 'overview.productFlowShorter' : 'overview.productFlowShorterFew', since, links);
  return sentence(firm ? 'overview.productFlowLonger' : 'overview.productFlowLongerFew', since, links);
}

/** A figure within a sentence. */
export const shownValue = (reading: Reading, value: number): SentenceValue => {
  if (reading.unit === 'share') return share(value);
  return reading.unit === 'days' ? days(value) : value;
};
