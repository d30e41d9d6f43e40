import type { SentAnswersInput } from 'shared/contracts';
import { sentence } from 'shared/language';
import type { FaultDescription } from '../http/fault.js';
import { firstDay } from './import-file/dates.js';
import type { Indicator } from './indicator.entity.js';

type FieldFault = NonNullable<FaultDescription['fields']>[number];

/**
 * What is wrong with answers that another system sends, field by field. How many were asked on a day is held against the answers of
 * this very call and no others: to refuse it for those that came before would tell how many they are (decisions.md 17).
 */
export function sentAnswerFaults(
  { answers, asked }: SentAnswersInput,
  { scale, measurement }: Pick<Indicator, 'scale' | 'measurement'>,
  today: string,
): FieldFault[] {
  const ids = new Set<string>();
  const days = new Set<string>();
  return [
    ...answers.flatMap(({ id, on, score }, index) => {
      const isTwice = ids.has(id);
      ids.add(id);
      return [
        isTwice ? wrong(`answers.${index}.id`, sentence('effect.answerTwice')) : null,
        dayFault(on, today, `answers.${index}.on`),
        scale && (score < scale.min || score > scale.max)
          ? wrong(`answers.${index}.score`, sentence('effect.offScale', { score, ...scale }))
          : null,
      ];
    }),
    ...asked.flatMap(({ on, n }, index) => {
      const isTwice = days.has(on);
      days.add(on);
      const answered = answers.filter((answer) => answer.on === on).length;
      return [
        measurement === 'sampled' ? null : wrong(`asked.${index}.n`, sentence('effect.nobodyAsked')),
        isTwice ? wrong(`asked.${index}.on`, sentence('effect.dayTwice')) : null,
        dayFault(on, today, `asked.${index}.on`),
        n < answered ? wrong(`asked.${index}.n`, sentence('effect.fewerAsked', { asked: n, n: answered })) : null,
      ];
    }),
  ].filter((fault) => fault !== null);
}

function dayFault(on: string, today: string, path: string): FieldFault | null {
  if (on > today) return wrong(path, sentence('effect.dateInFuture'));
  return on < firstDay ? wrong(path, sentence('effect.dateTooOld')) : null;
}

const wrong = (path: string, message: FieldFault['message']): FieldFault => ({ path, message });
