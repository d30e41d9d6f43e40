import type { Reading } from '../../contracts/reading.js';
import type { Sentence } from '../../contracts/sentence.js';
import type { MessageKey } from '../../language/catalogue.js';
import { sentence } from '../../language/sentence.js';
import { changeOf } from './change.js';
import { countedLead, effectLead } from './product-lead.js';

/** An indicator as the opening speaks of it. */
export interface Opened {
  readonly reading: Reading;
  /** Made of answers, and not of all cases. */
  readonly sampled: boolean;
  /** Has been longer without a reading than expected. */
  readonly late: boolean;
}

/**
 * The opening of the page of what users notice: the headline in full, then how many of the others have changed, have not,
 * and cannot be told. What is not known is never counted among what has not changed (decisions.md 20).
 */
export function effectPageLead(indicators: readonly Opened[]): Sentence[] {
  const [headline, ...others] = indicators;
  if (!headline) return [sentence('effect-page.leadNone')];
  const kinds = others.map(({ reading }) => kindOf(reading));
  const count = (kind: string): number => kinds.filter((one) => one === kind).length;
  const late = indicators.filter((one) => one.late).length;
  return [
    headline.sampled ? effectLead(headline.reading) : countedLead(headline.reading),
    ...told('effect-page.leadBetter', count('better')),
    ...told('effect-page.leadWorse', count('worse')),
    ...told('effect-page.leadUsual', count('usual')),
    ...told('effect-page.leadUnknown', count('unknown')),
    ...told('effect-page.leadLate', late),
  ];
}

function kindOf(reading: Reading): 'better' | 'worse' | 'usual' | 'unknown' {
  const change = changeOf(reading);
  if (change.kind === 'changed') return change.better ? 'better' : 'worse';
  return change.kind === 'usual' || change.kind === 'unusual' ? 'usual' : 'unknown';
}

const told = (key: MessageKey, n: number): Sentence[] => (n === 0 ? [] : [sentence(key, { n })]);
