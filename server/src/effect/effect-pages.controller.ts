import { Controller, Get, Param, SerializeOptions } from '@nestjs/common';
import { effectPage, type EffectPage } from 'shared/contracts';
import { Allow } from '../access/allow.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { EffectPagesService } from './effect-pages.service.js';

@Controller('products/:slug/effect')
export class EffectPagesController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly pages: EffectPagesService,
  ) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: effectPage })
  async page(@Param('slug') slug: string): Promise<EffectPage> {
    const { id } = await this.catalogue.product(slug);
    return this.pages.page(id);
  }
}
