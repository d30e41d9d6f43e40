import { Injectable } from '@nestjs/common';
import type { SurveyTextList } from 'shared/contracts';
import { smallestGroup } from 'shared/domain';
import { isoWeek } from 'shared/time';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { shownGroups, type ShownGroup } from '../sql/shown-groups.js';
import { surveyDays } from './survey-counts.js';
import { SurveyTextRow } from './survey-text.entity.js';
import { noSurvey, SurveysService } from './surveys.service.js';

/** What people wrote: read by somebody first, shown after (methods.md E.7). */
@Injectable()
export class SurveyTexts {
  constructor(
    private readonly data: DataSource,
    private readonly surveys: SurveysService,
  ) {}

  /**
   * Those that wait for somebody to read them, for those who read; nothing before five have answered. @throws Fault 404
   */
  async waiting(productId: string, surveyId: string): Promise<SurveyTextList> {
    await this.surveys.find(productId, surveyId);
    const days = await surveyDays(this.data.manager, productId);
    const answered = days.filter((day) => day.surveyId === surveyId).reduce((sum, day) => sum + day.answered, 0);
    return answered < smallestGroup ? tooFew : this.told(await this.rows(productId, surveyId, false));
  }

  /**
   * Those that were let through, as far as they tell of no more answers than are shown (decisions.md 17): of weeks whose
   * answers are, and of no question more than there are answers. Without a question that is rated, those of a survey
   * that five have answered by what is told of it. @throws Fault 404
   */
  async shown(productId: string, surveyId: string): Promise<SurveyTextList> {
    const survey = await this.surveys.find(productId, surveyId);
    const rows = await this.rows(productId, surveyId, true);
    const keys = new Set(Object.values(survey.feeds));
    if (keys.size > 0) {
      const groups = (await shownGroups(this.data.manager, productId)).filter(({ key }) => keys.has(key));
      return groups.length === 0 ? tooFew : this.told(covered(rows, groups));
    }
    const counts = (await this.surveys.told(productId, [survey])).get(surveyId) ?? [];
    const answered = counts.reduce((sum, count) => sum + count.answered, 0);
    return answered < smallestGroup ? tooFew : this.told(rows);
  }

  private rows(productId: string, surveyId: string, shown: boolean): Promise<SurveyTextRow[]> {
    return this.data.getRepository(SurveyTextRow).findBy({ productId, surveyId, shown });
  }

  /** Newest week first, in no order within it. */
  private told(rows: readonly SurveyTextRow[]): SurveyTextList {
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

const tooFew: SurveyTextList = { texts: [], tooFew: true };

/** Of each stretch of answers that is shown as many texts about one thing as it has answers; the others wait. */
function covered(rows: readonly SurveyTextRow[], groups: readonly ShownGroup[]): SurveyTextRow[] {
  const taken = new Map<string, number>();
  return rows
    .toSorted((a, b) => a.id.localeCompare(b.id))
    .filter(({ about, writtenOn }) => {
      const over = groups.filter(({ from, to }) => from <= writtenOn && writtenOn < to);
      const [first] = over.toSorted((a, b) => b.n - a.n);
      if (!first) return false;
      const place = `${about} ${first.from}`;
      const before = taken.get(place) ?? 0;
      taken.set(place, before + 1);
      return before < first.n;
    });
}

/** The database refuses what is no id; for whoever asks that is one more that is not there. */
function known(id: string): string {
  if (z.uuid().safeParse(id).success) return id;
  throw noSurvey();
}
