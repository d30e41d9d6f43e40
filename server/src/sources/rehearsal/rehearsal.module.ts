import { Module } from '@nestjs/common';
import { CatalogueModule } from '../../catalogue/catalogue.module.js';
import { FactsModule } from '../../facts/facts.module.js';
import { FlowModule } from '../../flow/flow.module.js';
import { SourcesModule } from '../sources.module.js';
import { ChangePreviewController } from './change-preview.controller.js';
import { ChangePreviewService } from './change-preview.service.js';
import { MoveLinkService } from './move-link.service.js';
import { RehearsalController } from './rehearsal.controller.js';
import { RehearsalService } from './rehearsal.service.js';

/** What a source would give, and what a setting would change, before either is kept. */
@Module({
  imports: [CatalogueModule, FactsModule, FlowModule, SourcesModule],
  controllers: [ChangePreviewController, RehearsalController],
  providers: [ChangePreviewService, MoveLinkService, RehearsalService],
})
export class RehearsalModule {}
