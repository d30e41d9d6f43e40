import { Module } from '@nestjs/common';
import { CatalogueModule } from '../../catalogue/catalogue.module.js';
import { FactsModule } from '../../facts/facts.module.js';
import { SourcesModule } from '../sources.module.js';
import { RehearsalController } from './rehearsal.controller.js';
import { RehearsalService } from './rehearsal.service.js';

/** What a source would give, and what a setting would change, before either is kept. */
@Module({
  imports: [CatalogueModule, FactsModule, SourcesModule],
  controllers: [RehearsalController],
  providers: [RehearsalService],
})
export class RehearsalModule {}
