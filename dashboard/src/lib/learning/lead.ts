import type { HypothesisList, Sentence } from 'shared/contracts';
import { date, sentence } from 'shared/language';

/** Whose window is over, and what is still under way; both in the order of their days. */
export const waiting = ({ open }: Pick<HypothesisList, 'open'>) => open.filter(({ state }) => state === 'toJudge');
export const underWay = ({ open }: Pick<HypothesisList, 'open'>) => open.filter(({ state }) => state !== 'toJudge');

/** How a product's hypotheses stand: the next day to conclude first, then what waits for it already. */
export function leadOf(list: Pick<HypothesisList, 'open' | 'past'>): Sentence[] {
  const [next] = underWay(list);
  const [first] = waiting(list);
  const said: Sentence[] = [];
  if (next) said.push(sentence('learning-page.leadOpen', { n: underWay(list).length, date: date(next.evaluateOn) }));
  if (first)
    said.push(sentence('learning-page.leadToJudge', { n: waiting(list).length, date: date(first.evaluateOn) }));
  if (said.length === 0 && list.past.length > 0) {
    said.push(sentence('learning-page.leadPast', { n: list.past.length }));
  }
  return said;
}
