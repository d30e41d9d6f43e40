import { Injectable } from '@nestjs/common';
import { sampleSurvey, sampleSurveyDays } from 'connectors';
import { surveyInput } from 'shared/contracts';
import { addDays, dateIn } from 'shared/time';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { PastAnswers } from '../effect/survey/past-answers.service.js';
import { SurveyTexts } from '../effect/survey/survey-texts.service.js';
import { SurveysService } from '../effect/survey/surveys.service.js';

/** The survey that a team of the sample has of its own: made, answered day by day, and one of its texts read and let through. */
@Injectable()
export class SampleSurveyService {
  constructor(
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly surveys: SurveysService,
    private readonly past: PastAnswers,
    private readonly texts: SurveyTexts,
  ) {}

  /** Brings in the days that are over and not there yet. */
  async load(productId: string, startOn: string): Promise<void> {
    // Newest first: whatever somebody has made since comes before it.
    const there = (await this.surveys.list(productId)).at(-1);
    const { id, path } = there ?? (await this.surveys.create(productId, surveyInput.parse(sampleSurvey.asked)));
    const today = dateIn(await this.settings.zone(), this.clock.now());
    await this.past.take(path.replace('/s/', ''), sampleSurveyDays(startOn, addDays(today, -1)));
    const { texts } = await this.texts.waiting(productId, id);
    const read = texts.find(({ text }) => text === sampleSurvey.reviewed);
    if (read) await this.texts.show(productId, id, read.id);
  }
}
