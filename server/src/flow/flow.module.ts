import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { EffectModule } from '../effect/effect.module.js';
import { FactsModule } from '../facts/facts.module.js';
import { InsightModule } from '../insight/insight.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { Baselines } from './baselines.js';
import { ConfirmedPhasesService } from './confirmed-phases.service.js';
import { ComparisonsController } from './comparisons.controller.js';
import { ComparisonsService } from './comparisons.service.js';
import { DatedNotesController } from './dated-notes.controller.js';
import { DatedNotesService } from './dated-notes.service.js';
import { FlowController } from './flow.controller.js';
import { HappenedService } from './happened.service.js';
import { ItemsService } from './items.service.js';
import { OutdatedReadings } from './outdated-readings.js';
import { OverviewService } from './overview.service.js';
import { PhasesController } from './phases.controller.js';
import { PhasesService } from './phases.service.js';
import { PooledPagesService } from './pooled-pages.service.js';
import { PooledController } from './pooled.controller.js';
import { ProductPageService } from './product-page.service.js';
import { ProductReadingsService } from './product-readings.service.js';
import { ReadingsWithin } from './readings-within.service.js';
import { ReadingsService } from './readings.service.js';
import { RenewalTask } from './renewal-task.js';
import { ShownIndicatorsService } from './shown-indicators.service.js';
import { ShownSegmentsService } from './shown-segments.service.js';
import { SubjectLoader } from './subject.js';

/** Readings: how value flows and what users experience, made of facts, kept in versions and handed out. */
@Module({
  imports: [CatalogueModule, EffectModule, FactsModule, InsightModule, QueueModule],
  controllers: [ComparisonsController, DatedNotesController, FlowController, PhasesController, PooledController],
  providers: [
    Baselines,
    ConfirmedPhasesService,
    ComparisonsService,
    DatedNotesService,
    HappenedService,
    ItemsService,
    OutdatedReadings,
    OverviewService,
    PhasesService,
    PooledPagesService,
    ProductPageService,
    ProductReadingsService,
    ReadingsService,
    ReadingsWithin,
    RenewalTask,
    ShownIndicatorsService,
    ShownSegmentsService,
    SubjectLoader,
  ],
  exports: [
    ConfirmedPhasesService,
    OverviewService,
    ProductReadingsService,
    ReadingsWithin,
    ShownIndicatorsService,
    ShownSegmentsService,
  ],
})
export class FlowModule {}
