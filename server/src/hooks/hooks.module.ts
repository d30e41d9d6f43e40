import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { SourcesModule } from '../sources/sources.module.js';
import { SyncModule } from '../sync/sync.module.js';
import { DeliveriesService } from './deliveries.service.js';
import { HookSettingsService } from './hook-settings.service.js';
import { HooksController, HookSettingsController } from './hooks.controller.js';

/** Webhooks of the sources: they make news come sooner, and with all of them lost nothing is missing. */
@Module({
  imports: [CatalogueModule, SourcesModule, SyncModule],
  controllers: [HooksController, HookSettingsController],
  providers: [DeliveriesService, HookSettingsService],
})
export class HooksModule {}
