import type { RatedQuestion } from 'shared/domain';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { Indicator } from '../indicator.entity.js';
import { isRated } from './read-form.js';
import { Survey } from './survey.entity.js';

/** Keys of a product's indicators that have been put aside: nothing more goes into them. */
export async function keysPutAside(manager: EntityManager, productId: string): Promise<ReadonlySet<string>> {
  const found = await manager.find(Indicator, {
    where: { productId, archivedAt: Not(IsNull()) },
    select: { key: true },
  });
  return new Set(found.map(({ key }) => key));
}

/** Questions whose answers would go into one of these. */
export const questionsPutAside = ({ asked, feeds }: Survey, keys: ReadonlySet<string>): RatedQuestion[] =>
  asked.questions.filter(isRated).filter((question) => keys.has(feeds[question] ?? ''));

/** The survey as it is still asked; closed where every question that makes a figure has been put aside. */
export function withoutPutAside(survey: Survey, keys: ReadonlySet<string>): Survey {
  const aside: readonly string[] = questionsPutAside(survey, keys);
  if (aside.length === 0) return survey;
  const questions = survey.asked.questions.filter((question) => !aside.includes(question));
  const open = survey.open && questions.some(isRated);
  return Object.assign(new Survey(), survey, { open, asked: { ...survey.asked, questions } });
}
