import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { FactsModule } from '../facts/facts.module.js';
import { ContactsService } from './contacts.service.js';
import { FollowUpsService } from './follow-ups.service.js';
import { InsightsService } from './insights.service.js';
import { SilenceService } from './silence.service.js';

/** What comes from meeting users: contacts, insights, what followed on them, and how long nothing has come. */
@Module({
  imports: [CatalogueModule, FactsModule],
  providers: [ContactsService, FollowUpsService, InsightsService, SilenceService],
  exports: [ContactsService, FollowUpsService, InsightsService, SilenceService],
})
export class InsightModule {}
