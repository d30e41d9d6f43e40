import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { FlowModule } from '../flow/flow.module.js';
import { EffectPagesController } from './effect-pages.controller.js';
import { EffectPagesService } from './effect-pages.service.js';
import { EffectModule } from './effect.module.js';
import { WeightedShares } from './weighted-shares.service.js';

/** What users notice, as a page: made of readings, which are made of what `EffectModule` keeps. */
@Module({
  imports: [CatalogueModule, EffectModule, FlowModule],
  controllers: [EffectPagesController],
  providers: [EffectPagesService, WeightedShares],
})
export class EffectPagesModule {}
