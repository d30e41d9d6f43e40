import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { EffectModule } from '../effect/effect.module.js';
import { FactsModule } from '../facts/facts.module.js';
import { InsightModule } from '../insight/insight.module.js';
import { LearningModule } from '../learning/learning.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { SourcesModule } from '../sources/sources.module.js';
import { SyncModule } from '../sync/sync.module.js';
import { SampleHypothesesService } from './sample-hypotheses.service.js';
import { SampleLoaderService } from './sample-loader.service.js';
import { SampleSurveyService } from './sample-survey.service.js';
import { SampleTask } from './sample-task.js';

/** Something to look at before the first source is connected. */
@Module({
  imports: [
    CatalogueModule,
    EffectModule,
    FactsModule,
    InsightModule,
    LearningModule,
    QueueModule,
    SourcesModule,
    SyncModule,
  ],
  providers: [SampleHypothesesService, SampleLoaderService, SampleSurveyService, SampleTask],
})
export class SampleModule {}
