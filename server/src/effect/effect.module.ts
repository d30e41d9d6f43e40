import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { EffectService } from './effect.service.js';
import { ImportReader } from './import-reader.service.js';
import { ImportStorage } from './import-storage.service.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';
import { IndicatorAnnotationsService } from './indicator-annotations.service.js';
import { IndicatorDefinitionsController } from './indicator-definitions.controller.js';
import { IndicatorDefinitionsService } from './indicator-definitions.service.js';
import { IndicatorNotesController } from './indicator-notes.controller.js';
import { IndicatorNotesService } from './indicator-notes.service.js';
import { IndicatorsController } from './indicators.controller.js';
import { IndicatorsService } from './indicators.service.js';
import { MeasurementChangesController } from './measurement-changes.controller.js';
import { MeasurementChangesService } from './measurement-changes.service.js';
import { ObservationsService } from './observations.service.js';
import { SentAnswersController } from './sent-answers.controller.js';
import { SentAnswersService } from './sent-answers.service.js';
import { SentReadingsController } from './sent-readings.controller.js';
import { SentReadingsService } from './sent-readings.service.js';
import { ResponseRates } from './response-rates.service.js';
import { PastAnswers } from './survey/past-answers.service.js';
import { SenderLimit } from './survey/sender-limit.js';
import { SurveyAnswers } from './survey/survey-answers.service.js';
import { SurveyPageController } from './survey/survey-page.controller.js';
import { SurveyTexts } from './survey/survey-texts.service.js';
import { SurveysController } from './survey/surveys.controller.js';
import { SurveysService } from './survey/surveys.service.js';

/** What users experience: indicators, and how their answers and readings come in. */
@Module({
  imports: [CatalogueModule, QueueModule],
  controllers: [
    ...[ImportsController, IndicatorDefinitionsController, IndicatorsController, MeasurementChangesController],
    ...[
      IndicatorNotesController,
      SentAnswersController,
      SentReadingsController,
      SurveysController,
      SurveyPageController,
    ],
  ],
  providers: [
    ...[EffectService, ImportReader, ImportStorage, ImportsService, ObservationsService],
    ...[
      IndicatorAnnotationsService,
      IndicatorDefinitionsService,
      IndicatorNotesService,
      IndicatorsService,
      MeasurementChangesService,
      ResponseRates,
    ],
    ...[PastAnswers, SenderLimit, SentAnswersService, SentReadingsService, SurveyAnswers, SurveysService, SurveyTexts],
  ],
  exports: [
    EffectService,
    ImportReader,
    ImportStorage,
    ImportsService,
    IndicatorAnnotationsService,
    IndicatorNotesService,
    IndicatorsService,
    MeasurementChangesService,
    PastAnswers,
    ResponseRates,
    SurveysService,
    SurveyTexts,
  ],
})
export class EffectModule {}
