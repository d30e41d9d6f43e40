import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { raw } from 'express';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { EffectService } from './effect.service.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';
import { IndicatorsController } from './indicators.controller.js';
import { IndicatorsService } from './indicators.service.js';
import { ObservationsService } from './observations.service.js';

/** What users experience: indicators, and how their answers and readings come in. */
@Module({
  imports: [CatalogueModule, QueueModule],
  controllers: [IndicatorsController, ImportsController],
  providers: [EffectService, ImportsService, IndicatorsService, ObservationsService],
  exports: [EffectService, ImportsService, IndicatorsService],
})
export class EffectModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    // A file is read whole: preview and save look at every row before anything is stored.
    consumer.apply(raw({ type: 'text/csv', limit: '64mb' })).forRoutes(ImportsController);
  }
}
