import type { Insight } from 'shared/contracts';
import { date, sentence } from 'shared/language';
import type { Sentence } from 'shared/contracts';

/** What followed on an insight or a signal, in one line: "12 Mar 2026: taken on as HYP-3". */
export function didText({ does, hypothesis, text, on }: NonNullable<Insight['followUp']>): Sentence {
  return sentence(`insights.did.${does}`, { date: date(on), hypothesis: hypothesis ?? '', text: text ?? '' });
}
