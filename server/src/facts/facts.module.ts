import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { DeriveService } from './derive.service.js';
import { DocumentsService } from './documents.service.js';
import { FactsService } from './facts.service.js';
import { FailuresController } from './failures.controller.js';
import { FailuresService } from './failures.service.js';
import { PassingDays } from './passing-days.js';
import { RehearsedFactsService } from './rehearsed-facts.service.js';
import { ReplayService } from './replay.service.js';

/** What we know: documents of the sources, source facts made of them, and facts derived with the settings. */
@Module({
  imports: [CatalogueModule, QueueModule],
  controllers: [FailuresController],
  providers: [
    DeriveService,
    DocumentsService,
    FactsService,
    FailuresService,
    PassingDays,
    RehearsedFactsService,
    ReplayService,
  ],
  exports: [DeriveService, DocumentsService, FactsService, FailuresService, RehearsedFactsService, ReplayService],
})
export class FactsModule {}
