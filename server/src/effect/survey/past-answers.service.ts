import { Injectable } from '@nestjs/common';
import type { CalendarDate } from 'shared/time';
import { DataSource } from 'typeorm';
import { QueueService } from '../../queue/queue.service.js';
import { formHashOf, newFormToken } from './form-token.js';
import { count, keepAnswer } from './keep-answer.js';
import { readForm } from './read-form.js';
import { SurveyAnswers } from './survey-answers.service.js';
import { surveyDays } from './survey-counts.js';

/** What came to a survey on a day: how often its form was shown at each end point, and the fields of those that were sent. */
export interface PastDay {
  readonly on: CalendarDate;
  readonly shown: readonly { readonly endPoint: string; readonly n: number }[];
  readonly forms: readonly { readonly endPoint: string; readonly fields: Readonly<Record<string, string>> }[];
}

/**
 * Answers of days gone by, for a story that is told afterwards: read, kept and counted as those that come through the public
 * page, each on its own day.
 */
@Injectable()
export class PastAnswers {
  constructor(
    private readonly data: DataSource,
    private readonly queue: QueueService,
    private readonly answers: SurveyAnswers,
  ) {}

  /**
   * Takes the days that are missing at the end, all or none of them. A survey that is closed takes nothing.
   *
   * @param key of the survey's public address
   */
  async take(key: string, days: readonly PastDay[]): Promise<void> {
    const survey = await this.answers.find(key);
    if (!survey?.open) return;
    const { id, productId, formSecret } = survey;
    await this.data.transaction(async (manager) => {
      const counted = (await surveyDays(manager, productId)).filter(({ surveyId }) => surveyId === id);
      const last = counted.reduce((newest, { on }) => (on > newest ? on : newest), '');
      const missing = days.filter(({ on }) => on > last);
      // Nobody sends them one after the other: the limit of a minute is not theirs to use up.
      let minute = 0;
      for (const { on: today, shown, forms } of missing) {
        for (const { endPoint, n } of shown.filter((one) => one.n > 0)) {
          await count(manager, { survey, endPoint, today }, { shown: n, answered: 0, inPart: 0 });
        }
        for (const { endPoint, fields } of forms) {
          const form = readForm(survey.asked, fields);
          const formHash = formHashOf(newFormToken(formSecret, today), formSecret, today);
          if (!formHash || form.problems.length > 0) continue;
          minute = (minute + 1) % 60;
          await keepAnswer(manager, { survey, form, formHash, endPoint, today, minute });
        }
      }
      if (missing.length === 0) return;
      const renewal = { productIds: [productId], because: 'survey' };
      await this.queue.add('renew-readings', renewal, { manager, jobKey: `survey:${productId}` });
    });
  }
}
