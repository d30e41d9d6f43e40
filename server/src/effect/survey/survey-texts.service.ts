import { Injectable } from '@nestjs/common';
import type { SurveyTextList } from 'shared/contracts';
import { smallestGroup } from 'shared/domain';
import { isoWeek } from 'shared/time';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { surveyCounts } from './survey-counts.js';
import { SurveyTextRow } from './survey-text.entity.js';
import { noSurvey, SurveysService } from './surveys.service.js';

/** What people wrote: read by somebody first, shown after (methods.md E.7). */
@Injectable()
export class SurveyTexts {
  constructor(
    private readonly data: DataSource,
    private readonly surveys: SurveysService,
  ) {}

  /** Newest week first, in no order within it. Nothing before five have answered. @throws Fault 404 */
  async list(productId: string, surveyId: string, shown: boolean): Promise<SurveyTextList> {
    await this.surveys.find(productId, surveyId);
    const counts = await surveyCounts(this.data.manager, productId);
    const answered = counts
      .filter((count) => count.surveyId === surveyId)
      .reduce((sum, count) => sum + count.answered, 0);
    if (answered < smallestGroup) return { texts: [], tooFew: true };
    const rows = await this.data.getRepository(SurveyTextRow).findBy({ productId, surveyId, shown });
    const texts = rows.map(({ id, about, text, writtenOn }) => ({ id, about, text, week: isoWeek(writtenOn) }));
    // Ids are random: the order in which texts came is not told.
    texts.sort((a, b) => b.week.localeCompare(a.week) || a.id.localeCompare(b.id));
    return { texts, tooFew: false };
  }

  /** @throws Fault 404 */
  async show(productId: string, surveyId: string, id: string): Promise<void> {
    await this.surveys.find(productId, surveyId);
    const { affected } = await this.data
      .getRepository(SurveyTextRow)
      .update({ productId, surveyId, id: known(id) }, { shown: true });
    if (affected !== 1) throw noSurvey();
  }

  /** It is gone, whether it was shown or not. @throws Fault 404 */
  async throwAway(productId: string, surveyId: string, id: string): Promise<void> {
    await this.surveys.find(productId, surveyId);
    const { affected } = await this.data.getRepository(SurveyTextRow).delete({ productId, surveyId, id: known(id) });
    if (affected !== 1) throw noSurvey();
  }
}

/** The database refuses what is no id; for whoever asks that is one more that is not there. */
function known(id: string): string {
  if (z.uuid().safeParse(id).success) return id;
  throw noSurvey();
}
