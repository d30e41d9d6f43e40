import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { FactsModule } from '../facts/facts.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { SyncModule } from '../sync/sync.module.js';
import { ConsentsController } from './consent/consents.controller.js';
import { EnvironmentsController } from './environments.controller.js';
import { SourcesController } from './sources.controller.js';
import { SourcesModule } from './sources.module.js';
import { SourcesService } from './sources.service.js';
import { StagesController } from './stages.controller.js';
import { CoverageController } from './tending/coverage.controller.js';
import { TendTask } from './tending/tend-task.js';
import { TendTick } from './tending/tend-tick.js';
import { TendingController } from './tending/tending.controller.js';
import { TendingService } from './tending/tending.service.js';

/** The routes of sources. They show how reading goes too, and reading needs the sources: hence a module of their own. */
@Module({
  imports: [CatalogueModule, FactsModule, QueueModule, SourcesModule, SyncModule],
  controllers: [
    ConsentsController,
    CoverageController,
    EnvironmentsController,
    SourcesController,
    StagesController,
    TendingController,
  ],
  providers: [SourcesService, TendTask, TendTick, TendingService],
})
export class SourcesHttpModule {}
