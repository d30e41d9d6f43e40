import { randomUUID } from 'node:crypto';
import type { RatedQuestion } from 'shared/domain';
import { endPointSegment, scrub } from 'shared/domain';
import { addDays, type CalendarDate } from 'shared/time';
import type { EntityManager } from 'typeorm';
import type { ReadForm } from './read-form.js';
import type { Survey } from './survey.entity.js';

/** Answers that a survey takes in a minute, from everybody together. */
const mostAMinute = 120;

export interface SentForm {
  readonly survey: Survey;
  readonly form: ReadForm;
  readonly formHash: Buffer;
  readonly endPoint: string;
  readonly today: CalendarDate;
  /** Of the hour. */
  readonly minute: number;
}

/** More answers come than people can give. */
export class Flooded extends Error {}

/**
 * Stores a form that was sent, once. Its scores and texts become rows of their own, under random numbers and with the day
 * alone: nothing says that they came from one person. False = it was there already.
 * @throws Flooded, and then nothing is stored
 */
export async function keepAnswer(manager: EntityManager, sent: SentForm): Promise<boolean> {
  const { survey, form, today } = sent;
  const { productId, id: surveyId } = survey;
  if (!(await isFirst(manager, sent))) return false;
  if ((await takenThisMinute(manager, sent)) > mostAMinute) throw new Flooded();
  for (const [question, score] of form.scores) await keepScore(manager, sent, question, score);
  for (const { about, text } of form.texts) {
    await manager.query(
      `insert into survey_text (product_id, id, survey_id, about, written_on, text) values ($1, $2, $3, $4, $5, $6)`,
      [productId, randomUUID(), surveyId, about, today, scrub(text)],
    );
  }
  await count(manager, sent, { shown: 0, answered: 1, inPart: Number(form.inPart) });
  return true;
}

/** Adds to the day's numbers of an end point. */
export async function count(
  manager: EntityManager,
  { survey, endPoint, today }: Pick<SentForm, 'survey' | 'endPoint' | 'today'>,
  more: { shown: number; answered: number; inPart: number },
): Promise<void> {
  await manager.query(
    `insert into survey_count (product_id, survey_id, counted_on, end_point, shown, answered, in_part)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (product_id, survey_id, counted_on, end_point) do update
       set shown = survey_count.shown + excluded.shown, answered = survey_count.answered + excluded.answered,
           in_part = survey_count.in_part + excluded.in_part`,
    [survey.productId, survey.id, today, endPoint, more.shown, more.answered, more.inPart],
  );
}

async function keepScore(
  manager: EntityManager,
  { survey: { productId, feeds }, today, endPoint }: SentForm,
  question: RatedQuestion,
  score: number,
): Promise<void> {
  await manager.query(
    `insert into answer (product_id, id, indicator_key, answered_on, score, segment) values ($1, $2, $3, $4, $5, $6)`,
    [productId, randomUUID(), feeds[question], today, score, endPointSegment(endPoint)],
  );
}

/** Notes the form as sent; forms of days before yesterday are no longer taken, and so need not be known. */
async function isFirst(manager: EntityManager, { survey, formHash, today }: SentForm): Promise<boolean> {
  const { productId } = survey;
  await manager.query(`delete from survey_form where product_id = $1 and sent_on < $2`, [
    productId,
    addDays(today, -2),
  ]);
  const noted: unknown[] = await manager.query(
    `insert into survey_form (product_id, form_hash, sent_on) values ($1, $2, $3) on conflict do nothing returning 1`,
    [productId, formHash, today],
  );
  return noted.length > 0;
}

async function takenThisMinute(manager: EntityManager, { survey, minute }: SentForm): Promise<number> {
  const [row] = await manager.query<{ taken: number }[]>(
    `insert into survey_minute (product_id, survey_id, minute, taken) values ($1, $2, $3, 1)
     on conflict (product_id, survey_id) do update
       set minute = excluded.minute,
           taken = case when survey_minute.minute = excluded.minute then survey_minute.taken + 1 else 1 end
     returning taken`,
    [survey.productId, survey.id, minute],
  );
  return row?.taken ?? 0;
}
